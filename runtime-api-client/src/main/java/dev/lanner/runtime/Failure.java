package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import org.jspecify.annotations.Nullable;

/// What follows when a handler fails: a log record and an invocation error. A class of its own, so
/// that a function which never fails does not load it.
final class Failure {
  /// Long enough for every chain that people build; a circular one ends here.
  private static final int MAX_CAUSES = 50;

  private Failure() {}

  /// Logs and reports what a handler has thrown.
  ///
  /// @param stream which has the report behind what went out already; `null` when there is none
  /// @return whether the process may take another invocation
  static boolean report(
      RuntimeApi api,
      String requestId,
      @Nullable ResponseStream stream,
      Throwable thrown,
      LogSink log) {
    var fatal = fatal(thrown);
    try {
      log.log(LogLevel.ERROR, "The handler failed.", thrown);
    } catch (VirtualMachineError _) {
      // No memory or no stack left for the record. The caller has to hear of it all the same.
    }
    var report = errorReport(thrown);
    var delivery = stream == null ? api.fail(requestId, report) : stream.fail(report);
    note(delivery, "error report", log);
    if (fatal == null) {
      return true;
    }
    log.log(
        LogLevel.FATAL,
        "After "
            + fatal.getClass().getName()
            + " the process cannot be trusted any more. It exits, and Lambda replaces it.",
        null);
    return false;
  }

  /// Logs and reports a response that Lambda would refuse. Sent all the same it would cost its
  /// transfer, and the caller would learn less.
  static void reportTooLarge(RuntimeApi api, String requestId, int bytes, LogSink log) {
    var message =
        "The response has "
            + bytes
            + " bytes, and Lambda takes at most "
            + Service.MAX_RESPONSE_BYTES
            + ". Return less, a link to it, or stream it.";
    log.log(LogLevel.ERROR, message, null);
    var report = ErrorReport.ofMessage("Function.ResponseSizeTooLarge", message);
    note(api.fail(requestId, report), "error report", log);
  }

  /// Tells in the log what became of an answer that Lambda did not take.
  static void note(Delivery delivery, String what, LogSink log) {
    if (delivery == Delivery.TOO_LARGE) {
      log.log(
          LogLevel.ERROR,
          "The "
              + what
              + " is larger than Lambda accepts (413). Lambda has answered the caller with"
              + " Function.ResponseSizeTooLarge; return less, or a link to it.",
          null);
    } else if (delivery == Delivery.TOO_LATE) {
      log.log(
          LogLevel.WARN,
          "Lambda no longer waits for this invocation, most often because it timed out. The "
              + what
              + " was dropped.",
          null);
    }
  }

  private static ErrorReport errorReport(Throwable thrown) {
    try {
      return ErrorReport.of(thrown);
    } catch (VirtualMachineError e) {
      var type = e instanceof OutOfMemoryError ? "Runtime.OutOfMemory" : "Runtime.UserException";
      return ErrorReport.ofMessage(type, thrown.getClass().getName());
    }
  }

  /// The reason to replace the process, or `null`: out of memory, other threads may have died of
  /// it; once a class failed to link or to initialize, it fails for ever.
  private static @Nullable Throwable fatal(Throwable thrown) {
    var next = thrown;
    for (int i = 0; i < MAX_CAUSES && next != null; i++) {
      if (next instanceof OutOfMemoryError
          || next instanceof InternalError
          || next instanceof LinkageError) {
        return next;
      }
      next = ThrowableLines.cause(next);
    }
    return null;
  }
}
