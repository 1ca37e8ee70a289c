package app;

import com.amazonaws.services.lambda.runtime.Context;

/// Says in the log where an invocation begins.
final class Mark {
  private Mark() {}

  static void begin(Context context) {
    System.out.println("== " + context.getAwsRequestId());
  }
}
