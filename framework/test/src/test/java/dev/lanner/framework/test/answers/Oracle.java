package dev.lanner.framework.test.answers;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.InvocationScope;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

@Singleton
class Oracle {
  final List<String> noticed = new ArrayList<>();
  volatile @Nullable Thread thread;

  @OnQuestion
  @Nullable String answer(Question question, Context context) throws Exception {
    thread = Thread.currentThread();
    return switch (question.text()) {
      case "whose invocation?" ->
          context.equals(InvocationScope.current()) ? context.getAwsRequestId() : "another";
      case "who knows?" -> null;
      case "why?" -> throw new IllegalStateException("Nobody knows why.");
      case "how?" -> throw new java.io.IOException("The line is dead.");
      default -> "yes";
    };
  }

  @OnNotice
  void notice(Question notice) {
    thread = Thread.currentThread();
    MDC.put("noticed", notice.text());
    noticed.add(notice.text());
  }
}
