package dev.lanner.runtime;

import org.jspecify.annotations.Nullable;

/// What is reported of a throwable: an invocation error or an init error.
///
/// The body always has AWS's three members. A missing message is replaced by the type, as in AWS's
/// runtime:
///
/// ```json
/// {"errorMessage":"shop.OrderFailed","errorType":"shop.OrderFailed",
///  "stackTrace":["shop.Orders.place(Orders.java:12)",
///                "Caused by: java.io.IOException: connection reset",
///                "shop.Table.put(Table.java:40)","... 1 more"]}
/// ```
///
/// The stack trace goes on through all causes.
public final class ErrorReport {
  private static final int MAX_TYPE_CHARS = 256;

  private final String functionErrorType;
  private final String message;
  private final String type;
  private final @Nullable Throwable thrown;
  private final Payload body;

  private ErrorReport(
      String functionErrorType, String message, String type, @Nullable Throwable thrown) {
    this.functionErrorType = functionErrorType;
    this.message = message;
    this.type = type;
    this.thrown = thrown;
    this.body = ErrorBody.WHOLE.encode(message, type, thrown);
  }

  /// The report of what a handler has thrown.
  public static ErrorReport of(Throwable thrown) {
    return of(functionErrorType(thrown), thrown);
  }

  /// The report of what an initializer has thrown.
  public static ErrorReport ofInit(Throwable thrown) {
    if (thrown instanceof InitException known) {
      return of(known.functionErrorType(), thrown);
    }
    return of(
        thrown instanceof OutOfMemoryError ? "Runtime.OutOfMemory" : "Runtime.BadFunctionCode",
        thrown);
  }

  /// The report of something thrown, with an error type of its own.
  ///
  /// @param functionErrorType such as `Runtime.UserException`: `Runtime` or `Function`, a dot, a
  ///   capital letter and at least one more letter, no longer than 256 characters. Lambda replaces
  ///   types of any other form
  /// @throws IllegalArgumentException when the error type has another form
  public static ErrorReport of(String functionErrorType, Throwable thrown) {
    requireErrorType(functionErrorType);
    var type = ThrowableLines.type(thrown);
    // Ours is known by what it tells, as it is from AWS's other runtimes.
    var shown = thrown instanceof InitException ? functionErrorType : type;
    var message = ThrowableLines.message(thrown);
    return new ErrorReport(functionErrorType, message == null ? type : message, shown, thrown);
  }

  /// The report of something that was not thrown. Its body names the error type too.
  ///
  /// @param functionErrorType as above
  static ErrorReport ofMessage(String functionErrorType, String message) {
    return new ErrorReport(functionErrorType, message, functionErrorType, null);
  }

  /// `Lambda-Runtime-Function-Error-Type`, which ends up in the metrics of Lambda. The names are
  /// those of AWS's Java runtime, so that alarms stay as they are.
  public String functionErrorType() {
    return functionErrorType;
  }

  /// The JSON object, at most 256 KiB.
  public Payload body() {
    return body;
  }

  /// The JSON object, at most 2820 bytes.
  Payload shortBody() {
    return ErrorBody.SHORT.encode(message, type, thrown);
  }

  /// `Lambda-Runtime-Function-XRay-Error-Cause`, what X-Ray shows of the failure: a JSON object in
  /// ASCII without line breaks, at most 32 KiB, with all causes and their stack traces. Of longer
  /// ones the middle is left out. Empty when nothing was thrown.
  ///
  /// @param workingDirectory where the process runs, which X-Ray shows as well
  public Payload xrayCause(String workingDirectory) {
    return thrown == null ? Payload.empty() : XRayCause.of(thrown, workingDirectory);
  }

  private static String functionErrorType(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return "Runtime.OutOfMemory";
    }
    if (thrown instanceof LinkageError || thrown instanceof ClassNotFoundException) {
      return "Runtime.BadFunctionCode";
    }
    return "Runtime.UserException";
  }

  /// @throws IllegalArgumentException when the error type has another form than Lambda keeps
  static void requireErrorType(String functionErrorType) {
    if (!isErrorType(functionErrorType)) {
      throw new IllegalArgumentException(
          "The error type \""
              + functionErrorType
              + "\" needs the form Runtime.Reason or Function.Reason, with letters only and at most "
              + MAX_TYPE_CHARS
              + " characters.");
    }
  }

  private static boolean isErrorType(String type) {
    if (!type.startsWith("Runtime.") && !type.startsWith("Function.")) {
      return false;
    }
    int start = type.indexOf('.') + 1;
    if (type.length() < start + 2 || type.length() > MAX_TYPE_CHARS || type.charAt(start) > 'Z') {
      return false;
    }
    for (int i = start; i < type.length(); i++) {
      char c = type.charAt(i);
      boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!isLetter) {
        return false;
      }
    }
    return true;
  }
}
