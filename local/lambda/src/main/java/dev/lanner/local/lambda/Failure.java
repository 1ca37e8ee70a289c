package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Payload;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Why an init phase or an invocation failed, for the log and for the caller.
///
/// @param errorType such as `Runtime.ExitError`
/// @param message what happened
/// @param status what a report says about it
record Failure(String errorType, String message, String status) {
  private static final JsonMapper JSON = new JsonMapper();

  static Failure timeout(String what, Duration timeout) {
    return new Failure(
        "Sandbox.Timedout",
        String.format(Locale.ROOT, "%s timed out after %.2f seconds", what, seconds(timeout)),
        "Status: timeout");
  }

  /// @param how such as `exit status 3`
  static Failure exit(String how) {
    var message =
        how.equals("exit status 0")
            ? "Runtime exited without providing a reason"
            : "Runtime exited with error: " + how;
    return error("Runtime.ExitError", message);
  }

  static Failure notStarted(String why) {
    return error("Runtime.InvalidEntrypoint", "bootstrap could not be started: " + why);
  }

  static Failure reported(Answer.Failure failure) {
    return error(failure.errorType(), message(failure));
  }

  private static Failure error(String errorType, String message) {
    return new Failure(errorType, message, "Status: error\tError Type: " + errorType);
  }

  /// What a direct caller of the function gets to see.
  Payload payload(String requestId) {
    var error = JSON.createObjectNode();
    error.put("errorType", errorType);
    error.put("errorMessage", "RequestId: " + requestId + " Error: " + message);
    return Payload.ofUtf8(JSON.writeValueAsString(error));
  }

  /// The runtime's own message, with the class of the error in front.
  private static String message(Answer.Failure failure) {
    JsonNode error;
    try {
      error = JSON.readTree(failure.payload().bytes());
    } catch (JacksonException _) {
      return "The error report is not JSON.";
    }
    return error.path("errorType").asString("Error")
        + ": "
        + error.path("errorMessage").asString("no message");
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
