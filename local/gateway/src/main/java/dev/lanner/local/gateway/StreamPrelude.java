package dev.lanner.local.gateway;

import java.util.ArrayList;

/// The beginning of a streamed response that carries status and headers: a JSON object, then eight
/// NUL bytes, then the body.
///
/// The object may have `statusCode` (200 without), `headers`, `multiValueHeaders` and `cookies`;
/// other members are ignored. A type is made up by the front end when no header has it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">Response
///   streaming</a>
public sealed interface StreamPrelude {
  /// Content type of a stream that begins with a prelude.
  String CONTENT_TYPE = "application/vnd.awslambda.http-integration-response";

  /// In how many bytes the prelude has to end, the NUL bytes included. [?] Documented for REST
  /// APIs; assumed for Function URLs.
  int MAX_BYTES = 16 * 1024;

  /// The prelude goes on in bytes that are still to come.
  record Incomplete() implements StreamPrelude {}

  /// The prelude is there.
  ///
  /// @param status three digits
  /// @param headers cookies included, as `Set-Cookie`; as the function wrote them
  /// @param bodyOffset index of the first byte of the body
  record Complete(int status, Headers headers, int bodyOffset) implements StreamPrelude {}

  /// There is no prelude at the beginning of these bytes, and no further byte can make one.
  ///
  /// @param reason what is wrong, as a sentence
  record Invalid(String reason) implements StreamPrelude {}

  /// Looks for a prelude.
  ///
  /// @param soFar the stream from its first byte on
  static StreamPrelude read(ByteString soFar) {
    int end = soFar.indexOfNulBytes(8);
    if (end < 0 || end > MAX_BYTES - 8) {
      return end < 0 && soFar.size() < MAX_BYTES
          ? new Incomplete()
          : new Invalid(
              "The stream does not have eight NUL bytes within its first 16 KB. They end the JSON with status and headers.");
    }
    var json = Json.read(soFar.substring(0, end));
    if (json == null || !json.isObject()) {
      return new Invalid("What comes before the eight NUL bytes is not a JSON object.");
    }
    try {
      var envelope = new Envelope(json);
      var headers = new ResultHeaders(name -> name);
      headers.addLists(envelope.lists("multiValueHeaders"));
      headers.addAll(envelope.singles("headers"));
      var lines = new ArrayList<>(headers.toHeaders().list());
      envelope.cookies().forEach(cookie -> lines.add(new Header("Set-Cookie", cookie)));
      return new Complete(
          envelope.has("statusCode") ? envelope.status(true) : 200, new Headers(lines), end + 8);
    } catch (MalformedResultException e) {
      return new Invalid("The JSON before the eight NUL bytes: " + e.getMessage());
    }
  }
}
