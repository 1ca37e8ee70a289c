package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// Converts by a codec of our own kind.
final class CodecConversion<T> extends Conversion {
  private final JsonCodec<T> codec;

  CodecConversion(JsonCodec<T> codec) {
    super("the type of its codec");
    this.codec = codec;
  }

  @Override
  @Nullable Object parse(Payload event, Context context) {
    var json = JsonReader.of(event);
    var read = json.readNull() ? null : codec.read(json);
    json.end();
    if (json.failed()) {
      var violation = json.violations().getFirst();
      throw new IllegalArgumentException(violation.path() + " " + violation.message() + ".");
    }
    return read;
  }

  @Override
  @SuppressWarnings("unchecked")
  Payload print(@Nullable Object result, Context context, int lengthBytes) {
    var json = new JsonWriter(lengthBytes);
    if (result == null) {
      return NULL;
    }
    codec.write(json, (T) result);
    return json.payload();
  }
}
