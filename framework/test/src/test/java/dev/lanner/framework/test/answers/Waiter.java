package dev.lanner.framework.test.answers;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/// Who never answers, and is waited for longer than the invocation lasts.
@Singleton
class Waiter {
  @OnQuestion
  String answer(Question question) throws InterruptedException {
    new CountDownLatch(1).await();
    return "";
  }
}
