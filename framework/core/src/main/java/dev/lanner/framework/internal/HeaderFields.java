package dev.lanner.framework.internal;

import dev.lanner.framework.NameValue;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The header fields of an event, in its order. Values stay slices of the event until somebody asks
/// for one: most handlers want one or two of twenty.
final class HeaderFields {
  static final HeaderFields NONE = new HeaderFields(0);

  private static final int USUAL = 24;
  private static final String COOKIE = "cookie";

  private String[] names;
  private Payload[] values;
  private int size;

  private HeaderFields(int capacity) {
    names = new String[capacity];
    values = new Payload[capacity];
  }

  /// Reads an object of texts, the next value; anything else in it, or instead of it, is passed
  /// over.
  static HeaderFields read(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return NONE;
    }
    var fields = new HeaderFields(USUAL);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.peek() == JsonKind.ARRAY) {
        in.beginArray();
        while (in.hasNext()) {
          fields.add(name, in);
        }
      } else {
        fields.add(name, in);
      }
    }
    return fields;
  }

  private void add(String name, JsonReader in) {
    if (in.peek() != JsonKind.STRING) {
      in.skipValue();
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size++] = in.readUtf8();
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// The first value of that name in any case, or `null`. Cookies are none of the fields.
  @Nullable String first(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equalsIgnoreCase(name)) {
        return name.equalsIgnoreCase(COOKIE) ? null : values[i].utf8();
      }
    }
    return null;
  }

  /// The last value of that name in any case, or `null`.
  @Nullable String last(String name) {
    for (int i = size - 1; i >= 0; i--) {
      if (names[i].equalsIgnoreCase(name)) {
        return values[i].utf8();
      }
    }
    return null;
  }

  /// All fields but cookies.
  List<NameValue> list() {
    var list = new ArrayList<NameValue>(size);
    for (int i = 0; i < size; i++) {
      if (!names[i].equalsIgnoreCase(COOKIE)) {
        list.add(new NameValue(names[i], values[i].utf8()));
      }
    }
    return Collections.unmodifiableList(list);
  }

  /// The values of the fields named `Cookie`.
  List<String> cookies() {
    var list = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      if (names[i].equalsIgnoreCase(COOKIE)) {
        list.add(values[i].utf8());
      }
    }
    return list;
  }
}
