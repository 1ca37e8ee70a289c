package dev.lanner.auth.triggers;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of an object in an event, each read when it is asked for. What is `null` is absent.
/// Cognito adds members with its features, so nothing is strict here but JSON itself.
final class EventMembers {
  private final Map<String, Payload> members;

  private EventMembers(Map<String, Payload> members) {
    this.members = members;
  }

  static EventMembers of(Payload object) {
    var members = new LinkedHashMap<String, Payload>();
    var in = JsonReader.of(object);
    if (in.peek() == JsonKind.OBJECT) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (!in.readNull()) {
          members.put(name, in.readRaw());
        }
      }
      in.end();
    }
    return new EventMembers(members);
  }

  /// The JSON of a member, or `null` when it is absent.
  @Nullable Payload raw(String name) {
    return members.get(name);
  }

  /// An object; empty when it is absent or something else.
  EventMembers object(String name) {
    Payload value = members.get(name);
    return value == null ? new EventMembers(Map.of()) : of(value);
  }

  /// A text, of something else its JSON; `null` when it is absent.
  @Nullable String text(String name) {
    Payload value = members.get(name);
    return value == null ? null : text(value);
  }

  String textOrEmpty(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  boolean flag(String name) {
    return "true".equals(text(name));
  }

  /// The texts of an array; none when it is absent or something else.
  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (Payload element : elements(name)) {
      texts.add(text(element));
    }
    return List.copyOf(texts);
  }

  /// The elements of an array without those that are `null`.
  List<Payload> elements(String name) {
    var elements = new ArrayList<Payload>();
    Payload value = members.get(name);
    if (value != null) {
      var in = JsonReader.of(value);
      if (in.peek() == JsonKind.ARRAY) {
        in.beginArray();
        while (in.hasNext()) {
          if (!in.readNull()) {
            elements.add(in.readRaw());
          }
        }
      }
    }
    return elements;
  }

  /// The texts of an object by name; none when it is absent or something else.
  Map<String, String> textsByName(String name) {
    var texts = new LinkedHashMap<String, String>();
    for (var member : object(name).members.entrySet()) {
      texts.put(member.getKey(), text(member.getValue()));
    }
    return Texts.copyOf(texts);
  }

  private static String text(Payload value) {
    var in = JsonReader.of(value);
    return in.peek() == JsonKind.STRING ? in.readString() : value.utf8();
  }
}
