package dev.lanner.framework.events;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event as EventBridge and its schedules send it. What is absent is empty.
///
/// @param detail JSON
record BusEvent(
    String id,
    String detailType,
    String source,
    String account,
    String time,
    String region,
    List<String> resources,
    Payload detail) {
  private static final JsonNames EVENT =
      JsonNames.of(
          "id", "detail-type", "source", "account", "time", "region", "resources", "detail");

  static BusEvent read(Payload event) {
    String[] texts = {"", "", "", "", "", ""};
    List<String> resources = List.of();
    Payload detail = Payload.empty();
    var in = JsonReader.of(event);
    in.beginObject(EVENT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 6 -> resources = texts(in);
        case 7 -> detail = in.readRaw();
        default -> {
          @Nullable String text = EventRecords.text(in);
          texts[name] = text == null ? "" : text;
        }
      }
    }
    in.end();
    return new BusEvent(
        texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], resources, detail);
  }

  private static List<String> texts(JsonReader in) {
    var texts = new ArrayList<String>();
    if (in.peek() != JsonKind.ARRAY) {
      in.skipValue();
      return texts;
    }
    in.beginArray();
    while (in.hasNext()) {
      String text = EventRecords.text(in);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }
}
