package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Documents as maps, lists, strings, `BigDecimal`, booleans and `null`.
final class JsonTree {
  private JsonTree() {}

  static @Nullable Object read(String json) {
    return read(Payload.ofUtf8(json));
  }

  static @Nullable Object read(Payload json) {
    var in = JsonReader.of(json);
    var value = read(in);
    in.end();
    return value;
  }

  static @Nullable Object read(JsonReader in) {
    return switch (in.peek()) {
      case OBJECT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        in.beginObject();
        for (var name = in.nextName(); name != null; name = in.nextName()) {
          map.put(name, read(in));
        }
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        in.beginArray();
        while (in.hasNext()) {
          list.add(read(in));
        }
        yield list;
      }
      case STRING -> in.readString();
      case NUMBER -> in.readBigDecimal();
      case BOOLEAN -> in.readBoolean();
      case NULL -> in.readNull() ? null : "not null";
    };
  }

  static String write(@Nullable Object value) {
    var out = new JsonWriter();
    write(out, value);
    return out.payload().utf8();
  }

  static void write(JsonWriter out, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        out.beginObject();
        map.forEach((name, each) -> write(out.name((String) name), each));
        out.endObject();
      }
      case List<?> list -> {
        out.beginArray();
        list.forEach(each -> write(out, each));
        out.endArray();
      }
      case String text -> out.value(text);
      case BigDecimal number -> out.value(number);
      case Boolean flag -> out.value(flag);
      case null -> out.nullValue();
      default -> throw new IllegalArgumentException("Not JSON: " + value);
    }
  }

  /// What the reader says about a document that it skips.
  static JsonReader skipped(Payload json) {
    var in = JsonReader.of(json);
    in.skipValue();
    in.end();
    return in;
  }
}
