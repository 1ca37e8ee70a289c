package dev.lanner.local.runtimeapi;

/// A request that is answered with an error.
///
/// @param status of the answer
/// @param errorType in the answer's body
/// @param sentence what was found and what was expected
/// @param isViolation whether it broke the protocol. The alternative is an answer that came too
///   late, which its sender could not know
record Refusal(int status, String errorType, String sentence, boolean isViolation) {
  static Refusal illegalTransition(String sentence) {
    return violation(403, "InvalidStateTransition", sentence);
  }

  static Refusal invalidRequestId(String sentence) {
    return violation(400, "InvalidRequestID", sentence);
  }

  /// @param answer the call and its invocation
  static Refusal invalidMode(String answer) {
    return violation(
        400,
        "InvalidFunctionResponseMode",
        answer
            + " named a Lambda-Runtime-Function-Response-Mode other than streaming. Expected"
            + " streaming, or no such header for a buffered response.");
  }

  static Refusal truncated(String sentence) {
    return violation(400, "TruncatedHTTPRequest", sentence);
  }

  /// Which may happen to any function, so it breaks no rule.
  ///
  /// @param most how many bytes it may have
  static Refusal responseTooLarge(int most) {
    return new Refusal(
        413,
        "RequestEntityTooLarge",
        "Exceeded maximum allowed payload size (" + most + " bytes).",
        false);
  }

  static Refusal errorTooLarge(String sentence) {
    return violation(413, "RequestEntityTooLarge", sentence);
  }

  /// What a scripted fault answers with.
  static Refusal scripted(int status) {
    var type =
        switch (status) {
          case 400 -> "InvalidRequestID";
          case 403 -> "InvalidStateTransition";
          case 410 -> "InvokeTimeout";
          case 413 -> "RequestEntityTooLarge";
          default -> "InternalServerError";
        };
    return new Refusal(status, type, "A scripted fault refused the request.", false);
  }

  /// Lambda's body names an internal error only, so the sentence carries the reason.
  static Refusal tooManyIdleRuntimes(String sentence) {
    return violation(500, "InternalServerError", sentence);
  }

  static Refusal invokeTimeout(String call, String id) {
    return new Refusal(
        410,
        "InvokeTimeout",
        call + " came for invocation " + id + ", whose caller was told that it timed out.",
        false);
  }

  /// An error report has ended the invocation while the body of the response was being sent.
  static Refusal overtaken(String call, String id) {
    return new Refusal(
        500,
        "InternalServerError",
        call + " for invocation " + id + " was cut short by an error report.",
        false);
  }

  /// Of the Extensions API.
  ///
  /// @param type without its `Extension.`
  static Refusal extension(String type, String sentence) {
    return violation(403, "Extension." + type, sentence);
  }

  /// A registration that cannot be read.
  static Refusal extensionFormat(String sentence) {
    return violation(403, "InvalidRequestFormat", sentence);
  }

  /// A subscription to telemetry.
  static Refusal telemetry(String sentence) {
    return violation(400, "ValidationError", sentence);
  }

  /// What Lambda's server would turn down before it looks at the state.
  static Refusal malformed(int status, String sentence) {
    return violation(status, "InvalidRequestFormat", sentence);
  }

  private static Refusal violation(int status, String errorType, String sentence) {
    return new Refusal(status, errorType, sentence, true);
  }
}
