package dev.lanner.runtime;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// Hands the trace id of an invocation to AWS's SDK for its requests. Where invocations run at once
/// a system property is of no use; the SDK then looks into a thread local of its own.
///
/// That is in an artifact which comes with the SDK, and which this module only compiles against.
final class SdkTraceId {
  private static final String KEY = "AWS_LAMBDA_X_TRACE_ID";
  private static final boolean PRESENT = isPresent();

  private SdkTraceId() {}

  private static boolean isPresent() {
    try {
      return !SdkInternalThreadLocal.containsKey(KEY);
    } catch (LinkageError _) {
      return false;
    }
  }

  /// Sets the trace id for the current thread, or takes the last one away.
  static void publish(@Nullable String traceId) {
    if (!PRESENT) {
      return;
    }
    if (traceId == null) {
      SdkInternalThreadLocal.remove(KEY);
    } else {
      SdkInternalThreadLocal.put(KEY, traceId);
    }
  }
}
