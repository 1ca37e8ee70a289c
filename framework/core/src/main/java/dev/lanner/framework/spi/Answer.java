package dev.lanner.framework.spi;

import dev.lanner.framework.Created;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Response;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a handler's result means in HTTP, before a front end writes it.
///
/// The body is still a value with its codec: it is written once, straight into the envelope of the
/// front end.
public final class Answer {
  private static final String CONTENT_TYPE = "content-type";

  private final int status;
  private final List<NameValue> headers;
  private final @Nullable Body<?> body;

  private Answer(int status, List<NameValue> headers, @Nullable Body<?> body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// 204.
  public static Answer noContent() {
    return new Answer(204, List.of(), null);
  }

  /// 200 with the value as JSON, or as it is when the codec is {@link Media}.
  ///
  /// @throws IllegalStateException when the value is `null`
  public static <T> Answer ok(JsonCodec<T> codec, @Nullable T value) {
    return of(200, codec, value);
  }

  /// 200 with the value, or 404 when there is none.
  public static <T> Answer okOrNotFound(JsonCodec<T> codec, @Nullable T value) {
    if (value == null) {
      throw Problem.of(404, "There is nothing at this path.");
    }
    return of(200, codec, value);
  }

  /// 200 with the value, or 404 when there is none.
  public static <T> Answer okOrNotFound(JsonCodec<T> codec, Optional<T> value) {
    return okOrNotFound(codec, value.orElse(null));
  }

  /// 201 with the value and where it is.
  public static <T> Answer created(JsonCodec<T> codec, Created<T> created) {
    return of(201, codec, created.body())
        .with(List.of(new NameValue("location", created.location())));
  }

  /// What the response says.
  public static <T> Answer response(JsonCodec<T> codec, Response<T> response) {
    T body = response.body();
    Answer bare =
        body == null
            ? new Answer(response.status(), List.of(), null)
            : of(response.status(), codec, body);
    return bare.with(response.headers());
  }

  /// A status with a value as JSON of a media type of its own.
  public static <T> Answer of(
      int status, String contentType, List<NameValue> headers, JsonCodec<T> codec, T value) {
    return new Answer(status, headers, new Body<>(contentType, codec, value));
  }

  private static <T> Answer of(int status, JsonCodec<T> codec, @Nullable T value) {
    if (codec instanceof Media.None) {
      return new Answer(status, List.of(), null);
    }
    if (value == null) {
      throw new IllegalStateException(
          "The handler returned null. Return a value, an empty Optional for 404, or mark the method @Nullable.");
    }
    String contentType = codec instanceof Media<?> media ? media.contentType() : "application/json";
    return new Answer(status, List.of(), new Body<>(contentType, codec, value));
  }

  private Answer with(List<NameValue> more) {
    return new Answer(status, more, body);
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// The header fields in their order; the body's `content-type` first, unless the handler set one.
  public List<NameValue> headers() {
    String contentType = body == null ? null : body.contentType();
    if (contentType == null || hasContentType()) {
      return headers;
    }
    var all = new ArrayList<NameValue>();
    all.add(new NameValue(CONTENT_TYPE, contentType));
    all.addAll(headers);
    return all;
  }

  /// Whether there is a body.
  public boolean hasBody() {
    return body != null;
  }

  /// Whether {@link #writeBody} writes base64.
  public boolean isBase64Encoded() {
    return body != null && body.codec() instanceof Media.Bytes;
  }

  /// Writes the body, if there is one, as one JSON string.
  public void writeBody(JsonWriter out) {
    if (body != null) {
      body.write(out);
    }
  }

  /// The same without the body: the answer to `HEAD`.
  public Answer withoutBody() {
    return new Answer(status, headers(), null);
  }

  private boolean hasContentType() {
    for (NameValue field : headers) {
      if (field.name().equalsIgnoreCase(CONTENT_TYPE)) {
        return true;
      }
    }
    return false;
  }

  private record Body<T>(@Nullable String contentType, JsonCodec<T> codec, T value) {
    void write(JsonWriter out) {
      if (codec instanceof Media<?>) {
        codec.write(out, value);
      } else {
        out.beginString();
        codec.write(out, value);
        out.endString();
      }
    }
  }
}
