package dev.lanner.framework.spi;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// Stands where a codec does when a body is not JSON but goes over as it is.
///
/// As a codec it reads and writes the JSON string that carries such a body in an event or a
/// response.
public sealed interface Media<T> extends JsonCodec<T> {
  /// A `String` as `text/plain` in UTF-8.
  Media<String> TEXT = new Text();

  /// A `byte[]` as `application/octet-stream`.
  Media<byte[]> BYTES = new Bytes();

  /// No body, in `Response<Void>`.
  Media<Void> NONE = new None();

  /// The content type when the handler sets none, or `null` without a body.
  @Nullable String contentType();

  /// The body of a request.
  @Nullable T decode(Payload body);

  /// {@link #TEXT}
  final class Text implements Media<String> {
    private Text() {}

    @Override
    public String contentType() {
      return "text/plain; charset=utf-8";
    }

    @Override
    public String decode(Payload body) {
      return body.utf8();
    }

    @Override
    public String read(JsonReader in) {
      return in.readString();
    }

    @Override
    public void write(JsonWriter out, String value) {
      out.value(value);
    }
  }

  /// {@link #BYTES}
  final class Bytes implements Media<byte[]> {
    private Bytes() {}

    @Override
    public String contentType() {
      return "application/octet-stream";
    }

    @Override
    public byte[] decode(Payload body) {
      return body.toByteArray();
    }

    @Override
    public byte @Nullable [] read(JsonReader in) {
      return Codecs.bytes().read(in);
    }

    @Override
    public void write(JsonWriter out, byte[] value) {
      Codecs.bytes().write(out, value);
    }
  }

  /// {@link #NONE}
  final class None implements Media<Void> {
    private None() {}

    @Override
    public @Nullable String contentType() {
      return null;
    }

    @Override
    public @Nullable Void decode(Payload body) {
      return null;
    }

    @Override
    public @Nullable Void read(JsonReader in) {
      in.skipValue();
      return null;
    }

    @Override
    public void write(JsonWriter out, Void value) {
      out.value("");
    }
  }
}
