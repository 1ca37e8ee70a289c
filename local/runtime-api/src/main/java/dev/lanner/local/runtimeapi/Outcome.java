package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RequestReader.Body;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a whole answer comes to: for the caller of the function, and for the runtime.
///
/// @param refusal what the runtime is told instead of 202, or `null`
record Outcome(Answer answer, @Nullable Refusal refusal) {
  private static final int MAX = RuntimeApiServer.MAX_PAYLOAD_BYTES;

  /// A response, buffered or streamed. A stream that failed on its way says so in its trailers.
  static Outcome ofResponse(RequestHead head, Body body) {
    if (body.length() > MAX) {
      var failure =
          failure(
              "Function.ResponseSizeTooLarge",
              "Response payload size ("
                  + body.length()
                  + " bytes) exceeded maximum allowed payload size ("
                  + MAX
                  + " bytes).");
      return new Outcome(
          failure, Refusal.tooLarge("Exceeded maximum allowed payload size (" + MAX + " bytes)."));
    }
    var type = body.trailers().first(ErrorReport.TYPE_HEADER);
    if (type != null) {
      return new Outcome(
          new Answer.Failure(ErrorReport.kept(type), null, decoded(body.trailers())), null);
    }
    return new Outcome(
        new Answer.Response(body.payload(), head.headers().first("Content-Type")), null);
  }

  /// An error report. Lambda's server drops the connection over one that is too large.
  static Outcome ofError(RequestHead head, Body body, Consumer<String> violations) {
    if (body.length() > MAX) {
      var sentence =
          head.call()
              + " came with an error report of "
              + body.length()
              + " bytes. Expected at most "
              + MAX
              + ".";
      violations.accept(sentence);
      var type = ErrorReport.kept(head.headers().first(ErrorReport.TYPE_HEADER));
      return new Outcome(failure(type, sentence), Refusal.tooLarge(sentence));
    }
    return new Outcome(
        new ErrorReport(head.call(), violations).failure(head.headers(), body.payload()), null);
  }

  /// An answer whose body is not whole.
  static Answer.Failure truncated(String sentence) {
    return failure("Runtime.TruncatedResponse", sentence);
  }

  private static Answer.Failure failure(String type, String message) {
    return new Answer.Failure(type, null, Payload.ofUtf8(Replies.error(message, type)));
  }

  private static Payload decoded(Headers trailers) {
    var body = trailers.first("Lambda-Runtime-Function-Error-Body");
    if (body == null) {
      return Payload.empty();
    }
    try {
      return Payload.of(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException _) {
      // Handed on as it is, for Lambda does not look into it.
      return Payload.ofUtf8(body);
    }
  }
}
