package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.InitException;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// Converts strings as AWS's library does: a number or a boolean is read as its text.
///
/// What is no such value in strict JSON is left to the library where it is on the class path, since
/// it accepts more, such as an array of one string.
final class TextConversion extends Conversion {
  private final ClassLoader loader;

  TextConversion(ClassLoader loader) {
    super("java.lang.String");
    this.loader = loader;
  }

  @Override
  @Nullable Object parse(Payload event, Context context) {
    try {
      return parse(event);
    } catch (JsonException e) {
      Conversion library;
      try {
        library = Conversions.library(String.class, loader);
      } catch (InitException _) {
        throw e;
      }
      return library.parse(event, context);
    }
  }

  private static @Nullable String parse(Payload event) {
    var json = JsonReader.of(event);
    String text;
    if (json.readNull()) {
      text = null;
    } else {
      var kind = json.peek();
      boolean isToken = kind == JsonKind.NUMBER || kind == JsonKind.BOOLEAN;
      text = isToken ? json.readRaw().utf8() : json.readString();
    }
    json.end();
    return text;
  }

  @Override
  Payload print(@Nullable Object result, Context context, int lengthBytes) {
    return result == null ? NULL : new JsonWriter(lengthBytes).value((String) result).payload();
  }
}
