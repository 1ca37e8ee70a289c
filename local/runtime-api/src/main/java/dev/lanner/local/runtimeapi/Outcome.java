package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a whole answer comes to: for the caller of the function, and for the runtime.
///
/// @param refusal what the runtime is told instead of 202, or `null`
record Outcome(Answer answer, @Nullable Refusal refusal) {

  /// A response that was collected.
  static Outcome ofResponse(
      RequestHead head, RequestBody body, Payload payload, Consumer<String> violations) {
    return whole(head, body, payload, RuntimeApiServer.MAX_PAYLOAD_BYTES, violations);
  }

  /// A response whose body was handed on while it came in.
  static Outcome ofStream(RequestHead head, RequestBody body, Consumer<String> violations) {
    return whole(head, body, Payload.empty(), RuntimeApiServer.MAX_STREAM_BYTES, violations);
  }

  /// A stream that failed on its way says so in its trailers.
  private static Outcome whole(
      RequestHead head, RequestBody body, Payload payload, int most, Consumer<String> violations) {
    if (body.length() > most) {
      return new Outcome(tooLarge(body.length(), most), Refusal.responseTooLarge(most));
    }
    var failure = ErrorTrailers.failure(head, body.trailers(), violations);
    return new Outcome(
        failure != null
            ? failure
            : new Answer.Response(payload, head.headers().first("Content-Type")),
        null);
  }

  /// An error report. Lambda's server drops the connection over one that is too large.
  ///
  /// @param most how many bytes it may have
  static Outcome ofError(RequestHead head, RequestBody body, int most, Consumer<String> violations)
      throws IOException, MalformedRequest {
    var payload = body.collect(most);
    if (body.length() > most) {
      var refusal =
          Refusal.errorTooLarge(
              head.call()
                  + " came with an error report of "
                  + body.length()
                  + " bytes. Expected at most "
                  + most
                  + ".");
      var type = ErrorReport.kept(head.headers().first(ErrorReport.TYPE_HEADER));
      return new Outcome(failure(type, refusal.sentence()), refusal);
    }
    return new Outcome(
        new ErrorReport(head.call(), violations).failure(head.headers(), payload), null);
  }

  /// An answer whose body is not whole.
  static Outcome truncated(String sentence) {
    return new Outcome(failure("Runtime.TruncatedResponse", sentence), Refusal.truncated(sentence));
  }

  /// An answer that a scripted fault has cut off.
  static Outcome cut(RequestHead head) {
    return new Outcome(
        failure("Runtime.TruncatedResponse", head.call() + " was cut off by a scripted fault."),
        Refusal.scripted(400));
  }

  /// What a scripted refusal makes of a legal answer.
  static Answer.Failure refused(Fault.Refuse refuse, String requestId) {
    return refuse.status() == 410
        ? timedOut(requestId)
        : failure("Function.ResponseSizeTooLarge", "A scripted fault refused the response.");
  }

  /// An invocation whose time was up.
  static Answer.Failure timedOut(String requestId) {
    return failure("Sandbox.Timedout", "RequestId: " + requestId + " Error: Task timed out");
  }

  static Answer.Failure failure(String type, String message) {
    return new Answer.Failure(type, null, Payload.ofUtf8(Replies.error(message, type)));
  }

  private static Answer.Failure tooLarge(long length, int most) {
    return failure(
        "Function.ResponseSizeTooLarge",
        String.format(
            Locale.ROOT,
            "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes).",
            length,
            most));
  }
}
