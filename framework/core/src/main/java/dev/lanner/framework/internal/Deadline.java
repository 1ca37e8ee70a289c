package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.LambdaContext;
import java.time.Instant;

/// When an invocation ends.
public final class Deadline {
  private Deadline() {}

  /// When Lambda stops the invocation.
  public static Instant of(Context context) {
    // AWS's own runtime tells the time that is left, and not when it began.
    return context instanceof LambdaContext lambda
        ? lambda.deadline()
        : Instant.now().plusMillis(context.getRemainingTimeInMillis());
  }
}
