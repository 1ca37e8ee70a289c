package dev.lanner.local.runtimeapi;

/// A request that broke the protocol: the answer it gets, and the violation it is recorded as.
///
/// @param status of the answer
/// @param errorType in the answer's body
/// @param sentence what was found and what was expected
record Refusal(int status, String errorType, String sentence) {
  static Refusal illegalTransition(String sentence) {
    return new Refusal(403, "InvalidStateTransition", sentence);
  }

  static Refusal invalidRequestId(String sentence) {
    return new Refusal(400, "InvalidRequestID", sentence);
  }

  static Refusal invalidMode(String sentence) {
    return new Refusal(400, "InvalidFunctionResponseMode", sentence);
  }

  static Refusal truncated(String sentence) {
    return new Refusal(400, "TruncatedHTTPRequest", sentence);
  }

  static Refusal tooLarge(String sentence) {
    return new Refusal(413, "RequestEntityTooLarge", sentence);
  }

  /// What Lambda's server would turn down before it looks at the state.
  static Refusal malformed(int status, String sentence) {
    return new Refusal(status, "InvalidRequestFormat", sentence);
  }
}
