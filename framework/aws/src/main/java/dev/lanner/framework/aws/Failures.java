package dev.lanner.framework.aws;

import dev.lanner.framework.aws.ConnectionsException.Kind;
import java.io.IOException;

/// What to tell of calls that failed: for each, what to do about it.
final class Failures {
  private Failures() {}

  static ConnectionsException missing(String message) {
    return new ConnectionsException(Kind.CONFIGURATION, 0, message, null);
  }

  static ConnectionsException unreachable(Endpoint endpoint, IOException cause) {
    return new ConnectionsException(
        Kind.UNREACHABLE,
        0,
        "There is no answer from "
            + endpoint
            + ". See whether the address is right and the function's network reaches it. A message"
            + " may have been delivered.",
        cause);
  }

  /// Of an answer that is neither a success nor that the connection is gone.
  static ConnectionsException of(Answer answer, Endpoint endpoint, String method) {
    String call = method + " " + endpoint + "/@connections";
    return switch (answer.status()) {
      case 403 -> isAboutSignature(answer) ? signature(call) : forbidden(call, endpoint, method);
      case 413 ->
          failure(
              Kind.TOO_LARGE,
              answer,
              "The message is too large for " + call + ". Send it in parts.");
      case 429 ->
          failure(
              Kind.THROTTLED,
              answer,
              call
                  + " was throttled each time it was tried: there are more calls than the account"
                  + " may make, or the client does not read as fast as messages come.");
      default ->
          answer.isTransient()
              ? failure(
                  Kind.UNAVAILABLE,
                  answer,
                  call + " failed with " + answer.status() + " each time it was tried.")
              : failure(
                  Kind.REJECTED,
                  answer,
                  call
                      + " was refused with "
                      + answer.status()
                      + ". See whether the endpoint is https://{domain}/{stage} of a WebSocket API"
                      + " and the connection id one of its connections.");
    };
  }

  private static boolean isAboutSignature(Answer answer) {
    return answer.saysExpired()
        || switch (answer.errorType()) {
          case "InvalidSignatureException",
              "IncompleteSignatureException",
              "MissingAuthenticationTokenException",
              "UnrecognizedClientException" ->
              true;
          default -> false;
        };
  }

  private static ConnectionsException signature(String call) {
    return new ConnectionsException(
        Kind.CREDENTIALS,
        403,
        call
            + " was refused (403) because of its signature: the credentials have expired, or are"
            + " wrong, or AWS_REGION is not the region of the API.",
        null);
  }

  private static ConnectionsException forbidden(String call, Endpoint endpoint, String method) {
    return new ConnectionsException(
        Kind.FORBIDDEN,
        403,
        call
            + " is not allowed (403). Give the function's role the permission"
            + " execute-api:ManageConnections on "
            + endpoint.resource(method)
            + ". If it has it, see whether the endpoint names the API and the stage that the"
            + " connection belongs to.",
        null);
  }

  private static ConnectionsException failure(Kind kind, Answer answer, String message) {
    return new ConnectionsException(kind, answer.status(), message, null);
  }
}
