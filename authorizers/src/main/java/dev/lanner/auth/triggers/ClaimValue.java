package dev.lanner.auth.triggers;

import dev.lanner.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The value of a claim: what JSON has, in Java's types.
final class ClaimValue {
  private ClaimValue() {}

  /// A copy that nobody can change.
  ///
  /// @param place the claim and where in it the value stands, for the message
  /// @throws IllegalArgumentException when it is of a type that a claim has not
  static Object copyOf(Object value, String place) {
    if (value instanceof List<?> list) {
      var copies = new ArrayList<Object>();
      for (Object element : list) {
        copies.add(copyOf(element, place + "[" + copies.size() + "]"));
      }
      return Collections.unmodifiableList(copies);
    }
    if (value instanceof Map<?, ?> map) {
      var copies = new LinkedHashMap<String, Object>();
      for (var member : map.entrySet()) {
        if (!(member.getKey() instanceof String name)) {
          throw new IllegalArgumentException(
              "The claim " + place + " has a map whose keys are no String. Use names.");
        }
        copies.put(name, copyOf(member.getValue(), place + "." + name));
      }
      return Collections.unmodifiableMap(copies);
    }
    if (value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof BigDecimal) {
      return value;
    }
    throw new IllegalArgumentException(
        "The claim %s is a %s. Use String, Boolean, Integer, Long, BigDecimal, or a List or Map of these."
            .formatted(place, value == null ? "null" : value.getClass().getSimpleName()));
  }

  /// Writes what {@link #copyOf} has let through.
  static void write(JsonWriter out, Object value) {
    if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Boolean flag) {
      out.value((boolean) flag);
    } else if (value instanceof Integer number) {
      out.value((int) number);
    } else if (value instanceof Long number) {
      out.value((long) number);
    } else if (value instanceof BigDecimal number) {
      out.value(number);
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object element : list) {
        write(out, element);
      }
      out.endArray();
    } else if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (var member : map.entrySet()) {
        out.name((String) member.getKey());
        write(out, member.getValue());
      }
      out.endObject();
    } else {
      throw new IllegalArgumentException("A claim has no such value.");
    }
  }
}
