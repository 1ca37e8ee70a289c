package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes back to the client: status, header fields and a body. {@link Filter}s see one and may
/// give another; handlers return plain values, of which one is made.
///
/// A body is still a value with its codec: it is written once, straight into the response of the
/// front end, unless somebody asks for its {@linkplain #body() bytes} before. Immutable.
public final class Answer {
  private static final String CONTENT_TYPE = "content-type";

  private final int status;
  private final List<NameValue> headers;
  private final @Nullable AnswerBody body;

  private Answer(int status, List<NameValue> headers, @Nullable AnswerBody body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// A status from 200 to 599 without a body.
  public static Answer empty(int status) {
    return new Answer(status, List.of(), null);
  }

  /// A status with a value as JSON.
  public static <T> Answer json(int status, JsonCodec<T> codec, T value) {
    return json(status, "application/json", codec, value);
  }

  /// A status with a value as JSON of a media type of its own, for example `application/geo+json`.
  public static <T> Answer json(int status, String contentType, JsonCodec<T> codec, T value) {
    return new Answer(status, List.of(), new AnswerBody.Json<>(contentType, codec, value));
  }

  /// A status with a text, `text/plain; charset=utf-8`.
  public static Answer text(int status, String text) {
    return text(status, "text/plain; charset=utf-8", text);
  }

  /// A status with a text of another media type. The text goes over in UTF-8.
  public static Answer text(int status, String contentType, String text) {
    return new Answer(status, List.of(), new AnswerBody.Text(contentType, text));
  }

  /// A status with bytes.
  public static Answer bytes(int status, String contentType, Payload bytes) {
    return new Answer(status, List.of(), new AnswerBody.Bytes(contentType, bytes));
  }

  /// A status with a body that is written while it is sent, where the front end can do that.
  public static Answer streamed(int status, String contentType, StreamedBody body) {
    return new Answer(status, List.of(), new AnswerBody.Streamed(contentType, body));
  }

  /// The answer that a problem is.
  public static Answer of(Problem problem) {
    return json(problem.status(), "application/problem+json", ProblemJson.INSTANCE, problem)
        .withHeaders(problem.headers());
  }

  /// The same with another status.
  public Answer withStatus(int other) {
    return new Answer(other, headers, body);
  }

  /// The same with one more header field. `Set-Cookie` may stand more than once.
  ///
  /// @throws IllegalArgumentException when the name is no token of HTTP or the value has a line
  ///   break
  public Answer withHeader(String name, String value) {
    var more = new ArrayList<NameValue>(headers.size() + 1);
    more.addAll(headers);
    more.add(HeaderRules.checked(name, value));
    return new Answer(status, more, body);
  }

  /// The same with a header field in place of all of its name.
  ///
  /// @throws IllegalArgumentException as {@link #withHeader}
  public Answer withOnlyHeader(String name, String value) {
    return withoutHeader(name).withHeader(name, value);
  }

  /// The same without the header fields of a name.
  public Answer withoutHeader(String name) {
    var fewer = new ArrayList<NameValue>(headers.size());
    for (NameValue field : headers) {
      if (!field.name().equalsIgnoreCase(name)) {
        fewer.add(field);
      }
    }
    return fewer.size() == headers.size() ? this : new Answer(status, fewer, body);
  }

  /// The same with more header fields, checked already.
  Answer withHeaders(List<NameValue> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<NameValue>(headers.size() + more.size());
    all.addAll(headers);
    all.addAll(more);
    return new Answer(status, all, body);
  }

  /// The same with other bytes as its body.
  public Answer withBody(Payload bytes) {
    String type = body == null ? null : body.contentType();
    return new Answer(
        status,
        headers,
        new AnswerBody.Bytes(type == null ? "application/octet-stream" : type, bytes));
  }

  /// The same without the body but with its content type: the answer to `HEAD`.
  public Answer withoutBody() {
    return body == null ? this : new Answer(status, headers(), null);
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// The status in the words of RFC 9110, for example `Not Found`.
  public String reason() {
    return Status.reason(status);
  }

  /// The header fields in their order; the body's `content-type` first, unless one was set.
  public List<NameValue> headers() {
    String contentType = body == null ? null : body.contentType();
    if (contentType == null || header(CONTENT_TYPE, headers) != null) {
      return headers;
    }
    var all = new ArrayList<NameValue>(headers.size() + 1);
    all.add(new NameValue(CONTENT_TYPE, contentType));
    all.addAll(headers);
    return all;
  }

  /// The first header field of that name in any case, or `null`.
  public @Nullable String header(String name) {
    String set = header(name, headers);
    return set == null && body != null && name.equalsIgnoreCase(CONTENT_TYPE)
        ? body.contentType()
        : set;
  }

  private static @Nullable String header(String name, List<NameValue> fields) {
    for (NameValue field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return field.value();
      }
    }
    return null;
  }

  /// Whether there is a body.
  public boolean hasBody() {
    return body != null;
  }

  /// The bytes of the body, made when it is asked for; empty when there is none.
  ///
  /// @throws IllegalStateException when the body is {@linkplain #stream() streamed}
  public Payload body() {
    return body == null ? Payload.empty() : body.bytes();
  }

  /// What writes the body while it is sent, or `null` when the body is not streamed.
  public @Nullable StreamedBody stream() {
    return body instanceof AnswerBody.Streamed streamed ? streamed.body() : null;
  }

  /// Writes the body as one JSON string: text as it is, whatever bytes are not text in base64.
  ///
  /// @return whether it is base64
  public boolean writeBody(JsonWriter out) {
    return body != null && body.write(out);
  }
}
