package dev.lanner.framework.test.answers;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/// Who never answers, and is waited for a moment.
@Singleton
class Sluggard {
  final CountDownLatch interrupted = new CountDownLatch(1);

  @OnQuestion(limitMillis = 1)
  String answer(Question question) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      return "";
    } finally {
      interrupted.countDown();
    }
  }
}
