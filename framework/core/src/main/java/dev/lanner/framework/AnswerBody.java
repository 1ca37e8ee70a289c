package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// What the body of an answer is made from.
abstract class AnswerBody {
  private AnswerBody() {}

  /// The media type, unless the answer has a header field of its own.
  abstract @Nullable String contentType();

  abstract Payload bytes();

  /// Writes the body as one JSON string.
  ///
  /// @return whether it is base64
  abstract boolean write(JsonWriter out);

  static final class Json<T> extends AnswerBody {
    private final String contentType;
    private final JsonCodec<T> codec;
    private final T value;

    Json(String contentType, JsonCodec<T> codec, T value) {
      this.contentType = contentType;
      this.codec = codec;
      this.value = value;
    }

    @Override
    String contentType() {
      return contentType;
    }

    @Override
    Payload bytes() {
      var out = new JsonWriter();
      codec.write(out, value);
      return out.payload();
    }

    @Override
    boolean write(JsonWriter out) {
      out.beginString();
      codec.write(out, value);
      out.endString();
      return false;
    }
  }

  static final class Text extends AnswerBody {
    private final String contentType;
    private final String text;

    Text(String contentType, String text) {
      this.contentType = contentType;
      this.text = text;
    }

    @Override
    String contentType() {
      return contentType;
    }

    @Override
    Payload bytes() {
      return Payload.ofUtf8(text);
    }

    @Override
    boolean write(JsonWriter out) {
      out.value(text);
      return false;
    }
  }

  static final class Bytes extends AnswerBody {
    private final String contentType;
    private final Payload bytes;

    Bytes(String contentType, Payload bytes) {
      this.contentType = contentType;
      this.bytes = bytes;
    }

    @Override
    String contentType() {
      return contentType;
    }

    @Override
    Payload bytes() {
      return bytes;
    }

    /// What is text goes over as text, whatever its media type: it is shorter than base64, and a
    /// REST API passes it on even where nobody told it which media types are binary.
    @Override
    boolean write(JsonWriter out) {
      if (PlainText.is(bytes)) {
        out.utf8(bytes);
        return false;
      }
      out.base64(bytes);
      return true;
    }
  }

  static final class Streamed extends AnswerBody {
    private final String contentType;
    private final StreamedBody body;

    Streamed(String contentType, StreamedBody body) {
      this.contentType = contentType;
      this.body = body;
    }

    StreamedBody body() {
      return body;
    }

    @Override
    String contentType() {
      return contentType;
    }

    @Override
    Payload bytes() {
      throw new IllegalStateException(
          "The body of this answer is streamed: it has no bytes before it is sent. Ask stream().");
    }

    @Override
    boolean write(JsonWriter out) {
      throw new IllegalStateException("The body of this answer is streamed, not written at once.");
    }
  }
}
