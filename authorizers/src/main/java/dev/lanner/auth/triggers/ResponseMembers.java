package dev.lanner.auth.triggers;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a function changes in the `response` of an event. All else keeps its bytes: Cognito wants
/// the whole event back, also what this version of Lanner does not know.
final class ResponseMembers {
  private final Map<String, Payload> members = new LinkedHashMap<>();

  void put(String name, boolean value) {
    members.put(name, new JsonWriter(8).value(value).payload());
  }

  void put(String name, String value) {
    members.put(name, new JsonWriter(value.length() + 2).value(value).payload());
  }

  void put(String name, Map<String, String> texts) {
    var out = new JsonWriter().beginObject();
    for (var each : texts.entrySet()) {
      out.name(each.getKey()).value(each.getValue());
    }
    members.put(name, out.endObject().payload());
  }

  void put(String name, List<String> texts) {
    members.put(name, write(new JsonWriter(), texts).payload());
  }

  /// @param value whose text is JSON, and which nobody goes on to write
  void put(String name, JsonWriter value) {
    members.put(name, value.payload());
  }

  static JsonWriter write(JsonWriter out, List<String> texts) {
    out.beginArray();
    for (String each : texts) {
      out.value(each);
    }
    return out.endArray();
  }

  /// The event with these members in its `response`, in place of those of the same name.
  Payload in(Payload event) {
    if (members.isEmpty()) {
      return event;
    }
    Payload object = JsonReader.of(event).readRaw();
    Payload response = null;
    boolean isEmpty = true;
    var in = JsonReader.of(object);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      Payload value = in.readRaw();
      isEmpty = false;
      if (name.equals("response")) {
        response = value;
      }
    }
    var out = new Splice(object);
    if (response == null) {
      out.copyTo(end(object) - 1);
      out.put(isEmpty ? "\"response\":{" : ",\"response\":{");
      append(out, members, true);
      out.put("}");
    } else {
      change(response, out);
    }
    return out.finish();
  }

  private void change(Payload response, Splice out) {
    out.copyTo(response.offset());
    var left = new LinkedHashMap<>(members);
    boolean isEmpty = true;
    var in = JsonReader.of(response);
    if (in.peek() != JsonKind.OBJECT) {
      out.put("{");
      append(out, left, true);
      out.put("}");
      out.skipTo(end(response));
      return;
    }
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      Payload old = in.readRaw();
      Payload changed = left.remove(name);
      isEmpty = false;
      if (changed != null) {
        out.copyTo(old.offset());
        out.put(changed);
        out.skipTo(end(old));
      }
    }
    out.copyTo(end(response) - 1);
    append(out, left, isEmpty);
  }

  private static void append(Splice out, Map<String, Payload> members, boolean first) {
    boolean comma = !first;
    for (var each : members.entrySet()) {
      if (comma) {
        out.put(",");
      }
      out.put(new JsonWriter().value(each.getKey()).payload());
      out.put(":");
      out.put(each.getValue());
      comma = true;
    }
  }

  private static int end(Payload payload) {
    return payload.offset() + payload.length();
  }

  /// Bytes of the event with others in between. Positions are those of the event's array.
  private static final class Splice {
    private final Payload event;
    private final ByteArrayOutputStream out;
    private int position;

    Splice(Payload event) {
      this.event = event;
      this.out = new ByteArrayOutputStream(event.length() + 256);
      this.position = event.offset();
    }

    void copyTo(int end) {
      out.write(event.array(), position, end - position);
      position = end;
    }

    void skipTo(int end) {
      position = end;
    }

    void put(Payload json) {
      out.write(json.array(), json.offset(), json.length());
    }

    void put(String ascii) {
      out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    Payload finish() {
      copyTo(end(event));
      return Payload.of(out.toByteArray());
    }
  }
}
