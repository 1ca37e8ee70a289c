package dev.lanner.local.runtimeapi;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The trailers with which a streamed response says that it failed on its way. Lambda takes them
/// from any response and repairs them in silence; so does this, but not in silence.
final class ErrorTrailers {
  private static final String BODY = "Lambda-Runtime-Function-Error-Body";

  private ErrorTrailers() {}

  /// What the trailers say.
  ///
  /// @return `null` when the response did not fail
  static Answer.@Nullable Failure failure(
      RequestHead head, Headers trailers, Consumer<String> violations) {
    var type = trailers.first(ErrorReport.TYPE_HEADER);
    var body = trailers.first(BODY);
    if (type == null && body == null) {
      return null;
    }
    if (!Routes.isStreaming(head)) {
      violations.accept(
          head.call()
              + " ended with error trailers and is not streaming. Expected"
              + " Lambda-Runtime-Function-Response-Mode: streaming, or error instead of response.");
    }
    if (type == null) {
      violations.accept(
          head.call()
              + " ended with the trailer "
              + BODY
              + " alone, which Lambda ignores. Expected "
              + ErrorReport.TYPE_HEADER
              + " with it.");
      return null;
    }
    requireDeclared(head, ErrorReport.TYPE_HEADER, violations);
    if (body == null) {
      return new Answer.Failure(ErrorReport.kept(type), null, Payload.empty());
    }
    requireDeclared(head, BODY, violations);
    return new Answer.Failure(ErrorReport.kept(type), null, decoded(head, body, violations));
  }

  private static void requireDeclared(RequestHead head, String name, Consumer<String> violations) {
    var declared = head.headers().first("Trailer");
    if (declared != null) {
      for (var word : declared.split(",", -1)) {
        if (word.strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
          return;
        }
      }
    }
    violations.accept(
        head.call()
            + " ended with the trailer "
            + name
            + ", which its header Trailer does not name. Expected every trailer there.");
  }

  private static Payload decoded(RequestHead head, String body, Consumer<String> violations) {
    try {
      return Payload.of(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException _) {
      violations.accept(
          head.call() + " ended with the trailer " + BODY + " that is not in Base64. Expected it.");
      return Payload.ofUtf8(body);
    }
  }
}
