package dev.lanner.framework.events;

import dev.lanner.framework.RecordReader;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the records of an event from its member `Records`; an event without it has none.
abstract class EventRecords<R, T> implements RecordReader<R, T> {
  private static final JsonNames EVENT = JsonNames.of("Records");
  private static final JsonNames ATTRIBUTE =
      JsonNames.of("stringValue", "binaryValue", "dataType", "Value", "Type");

  @Override
  public final List<R> records(Payload event) {
    var records = new ArrayList<R>();
    var in = JsonReader.of(event);
    in.beginObject(EVENT);
    while (in.nextIndex() == 0) {
      in.beginArray();
      while (in.hasNext()) {
        records.add(record(in));
      }
    }
    in.end();
    return records;
  }

  /// The next record, as far as it has to be known before it is handled.
  abstract R record(JsonReader in);

  /// The next value when it is a string, or `null`.
  static @Nullable String text(JsonReader in) {
    if (in.peek() == JsonKind.STRING) {
      return in.readString();
    }
    in.skipValue();
    return null;
  }

  /// The next value, to be read later.
  static Payload object(JsonReader in) {
    if (in.peek() == JsonKind.OBJECT) {
      return in.readRaw();
    }
    in.skipValue();
    return Payload.empty();
  }

  /// What every record has.
  static <V> V required(@Nullable V value, String record, String name) {
    if (value == null) {
      throw new IllegalArgumentException(
          "A record has no %s, which %s always sends. Send events as it does."
              .formatted(name, record));
    }
    return value;
  }

  static Map<String, String> texts(Payload object) {
    var texts = new LinkedHashMap<String, String>();
    if (object.length() > 0) {
      var in = JsonReader.of(object);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        String value = text(in);
        if (value != null) {
          texts.put(name, value);
        }
      }
    }
    return texts;
  }

  /// Attributes as SQS or SNS write them.
  static Map<String, MessageAttribute> attributes(Payload object) {
    var attributes = new LinkedHashMap<String, MessageAttribute>();
    if (object.length() > 0) {
      var in = JsonReader.of(object);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        attributes.put(name, attribute(in));
      }
    }
    return attributes;
  }

  private static MessageAttribute attribute(JsonReader in) {
    String type = "String";
    String value = "";
    in.beginObject(ATTRIBUTE);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      String text = text(in);
      if (text != null) {
        switch (name) {
          case 2, 4 -> type = text;
          default -> value = text;
        }
      }
    }
    return new MessageAttribute(type, value);
  }
}
