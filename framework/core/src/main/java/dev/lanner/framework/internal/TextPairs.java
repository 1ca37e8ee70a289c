package dev.lanner.framework.internal;

import dev.lanner.framework.NameValue;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names with texts, in an event: an object of texts or of lists of texts.
final class TextPairs {
  private TextPairs() {}

  /// The pairs in the order of the event. What is no text is passed over.
  ///
  /// @param json of an object, checked already; empty for none
  static List<NameValue> read(Payload json) {
    if (json.length() == 0) {
      return List.of();
    }
    var pairs = new ArrayList<NameValue>();
    var in = JsonReader.of(json);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.peek() == JsonKind.ARRAY) {
        in.beginArray();
        while (in.hasNext()) {
          add(pairs, name, in);
        }
      } else {
        add(pairs, name, in);
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  /// The texts by their names, in the order of the event.
  static Map<String, String> map(Payload json) {
    var map = new LinkedHashMap<String, String>();
    for (NameValue pair : read(json)) {
      map.put(pair.name(), pair.value());
    }
    return Collections.unmodifiableMap(map);
  }

  private static void add(List<NameValue> pairs, String name, JsonReader in) {
    String text = EventFields.text(in);
    if (text != null) {
      pairs.add(new NameValue(name, text));
    }
  }
}
