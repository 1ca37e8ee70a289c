package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.BodyCodec;
import dev.lanner.framework.Bytes;
import dev.lanner.framework.FormData;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.StreamedBody;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// Stands where a codec does when a body is not JSON: it reads bodies of requests and makes
/// answers.
///
/// One class with a `switch`, like {@link Scalar}, as each class is paid for at every cold start.
public final class Media<T> implements JsonCodec<T> {
  private static final String OCTETS = "application/octet-stream";

  /// A `String`.
  public static final Media<String> TEXT = new Media<>(Kind.TEXT, "text/plain; charset=utf-8");

  /// A `byte[]`.
  public static final Media<byte[]> BYTES = new Media<>(Kind.BYTES, OCTETS);

  /// {@link Bytes}, which bring their media type.
  public static final Media<Bytes> TYPED_BYTES = new Media<>(Kind.TYPED_BYTES, OCTETS);

  /// A whole form.
  public static final Media<FormData> FORM = new Media<>(Kind.FORM, "");

  /// A body that is written while it is sent.
  public static final Media<StreamedBody> STREAM = new Media<>(Kind.STREAM, OCTETS);

  /// No body, in `Response<Void>`.
  public static final Media<Void> NONE = new Media<>(Kind.NONE, "");

  private enum Kind {
    TEXT,
    BYTES,
    TYPED_BYTES,
    FORM,
    STREAM,
    NONE,
    JSON,
    CODEC
  }

  private final Kind kind;
  private final String contentType;
  private final @Nullable BodyCodec<T> codec;
  private final @Nullable JsonCodec<T> json;

  private Media(Kind kind, String contentType) {
    this(kind, contentType, null, null);
  }

  private Media(
      Kind kind, String contentType, @Nullable BodyCodec<T> codec, @Nullable JsonCodec<T> json) {
    this.kind = kind;
    this.contentType = contentType;
    this.codec = codec;
    this.json = json;
  }

  /// A type in a media type of its own.
  public static <T> Media<T> of(String contentType, BodyCodec<T> codec) {
    return new Media<>(Kind.CODEC, contentType, codec, null);
  }

  /// JSON that answers with a media type of its own, such as `application/geo+json`.
  public static <T> Media<T> json(String contentType, JsonCodec<T> json) {
    return new Media<>(Kind.JSON, contentType, null, json);
  }

  /// The same with another content type in answers.
  public Media<T> as(String contentType) {
    return new Media<>(kind, contentType, codec, json);
  }

  /// The body of a request.
  ///
  /// @throws Problem 400 when it is malformed
  @SuppressWarnings("unchecked") // Each kind makes the type of the constant that carries it.
  @Nullable T decode(Request request) {
    return (T)
        switch (kind) {
          case TEXT -> request.body().utf8();
          case BYTES -> request.body().toByteArray();
          case TYPED_BYTES -> typedBytes(request);
          case FORM -> request.form();
          case CODEC -> decoded(request.body());
          case NONE -> null;
          case STREAM, JSON ->
              throw new UnsupportedOperationException("This is written, not read.");
        };
  }

  private static Bytes typedBytes(Request request) {
    String sent = request.header("content-type");
    return Bytes.of(request.body(), sent == null ? OCTETS : sent);
  }

  private T decoded(Payload body) {
    try {
      return codec().read(body);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("The body cannot be read. " + Codecs.refusal(e));
    }
  }

  /// The answer with a value as its body.
  Answer answer(int status, @Nullable T value) {
    return switch (kind) {
      case TEXT -> Answer.text(status, contentType, (String) Answers.present(value));
      case BYTES -> Answer.bytes(status, contentType, Payload.of((byte[]) Answers.present(value)));
      case TYPED_BYTES -> bytes(status, (Bytes) Answers.present(value));
      case STREAM -> Answer.streamed(status, contentType, (StreamedBody) Answers.present(value));
      case CODEC -> Answer.bytes(status, contentType, codec().write(Answers.present(value)));
      case JSON -> Answer.json(status, contentType, json(), Answers.present(value));
      case NONE -> Answer.empty(status);
      case FORM -> throw new UnsupportedOperationException("Forms are read, not written.");
    };
  }

  private static Answer bytes(int status, Bytes bytes) {
    Answer answer = Answer.bytes(status, bytes.contentType(), bytes.payload());
    return bytes.disposition() == null
        ? answer
        : answer.withHeader("content-disposition", bytes.disposition());
  }

  private BodyCodec<T> codec() {
    if (codec == null) {
      throw new IllegalStateException("This body has no codec.");
    }
    return codec;
  }

  private JsonCodec<T> json() {
    if (json == null) {
      throw new IllegalStateException("This body has no JSON codec.");
    }
    return json;
  }

  @Override
  public @Nullable T read(JsonReader in) {
    throw new UnsupportedOperationException("This body is not JSON.");
  }

  @Override
  public void write(JsonWriter out, T value) {
    throw new UnsupportedOperationException("This body is not JSON.");
  }
}
