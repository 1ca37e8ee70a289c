package dev.lanner.framework.internal;

import dev.lanner.framework.NameValue;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The header fields of an event, a JSON object of texts. Many handlers never ask for one, so they
/// are read when one does.
final class HeaderFields {
  private HeaderFields() {}

  /// @param json of the object, checked already; empty for none
  static List<NameValue> parse(Payload json) {
    if (json.length() == 0) {
      return List.of();
    }
    var fields = new ArrayList<NameValue>();
    var in = JsonReader.of(json);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.peek() == JsonKind.STRING) {
        fields.add(new NameValue(name, in.readString()));
      } else {
        in.skipValue();
      }
    }
    return Collections.unmodifiableList(fields);
  }
}
