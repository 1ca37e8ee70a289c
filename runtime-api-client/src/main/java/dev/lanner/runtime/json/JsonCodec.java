package dev.lanner.runtime.json;

import org.jspecify.annotations.Nullable;

/// Reads and writes the values of one Java type as JSON. Codecs of records are generated at compile
/// time; one written by hand looks the same.
///
/// A codec has no state, so all threads may share it.
///
/// @param <T> the Java type
public interface JsonCodec<T> {
  /// Reads the next value.
  ///
  /// @return the value, or `null` only when {@link JsonReader#failed()}: violations were noted, and
  ///   the value could not be built. The reader has then consumed all of it nonetheless, so that
  ///   one pass notes the violations of the whole document.
  /// @throws JsonException when the text is not JSON, or its value is of another kind
  @Nullable T read(JsonReader in);

  /// Writes the value.
  void write(JsonWriter out, T value);
}
