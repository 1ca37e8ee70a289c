package dev.lanner.local.awsjson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The input of an operation, or an object in it. A member that is `null` is as if it were not
/// there.
///
/// What is wrong is refused: by `SerializationException` where a member is of the wrong kind, by
/// the service's own error for invalid input where it is absent or unknown.
public final class AwsJsonObject {
  private final ObjectNode node;
  private final String place;
  private final String invalid;

  AwsJsonObject(ObjectNode node, String place, String invalid) {
    this.node = node;
    this.place = place;
    this.invalid = invalid;
  }

  /// Whether the member is there.
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /// A text that has to be there.
  public String text(String name) {
    var text = optionalText(name);
    if (text == null) {
      throw new AwsJsonException(invalid, "%s needs %s, which is absent.".formatted(place, name));
    }
    return text;
  }

  /// A text, or `null` when it is absent.
  public @Nullable String optionalText(String name) {
    var value = get(name);
    return value == null ? null : requireText(value, name);
  }

  /// A whole number, or `null` when it is absent.
  public @Nullable Integer optionalInteger(String name) {
    var value = get(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrongKind(name, "a whole number");
    }
    return value.intValue();
  }

  /// `true` or `false`, or another value when it is absent.
  public boolean flag(String name, boolean absent) {
    var value = get(name);
    if (value == null) {
      return absent;
    }
    if (!value.isBoolean()) {
      throw wrongKind(name, "true or false");
    }
    return value.booleanValue();
  }

  /// A list of texts, empty when it is absent.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var value : list(name)) {
      texts.add(requireText(value, name));
    }
    return List.copyOf(texts);
  }

  /// A map of texts in the order in which they came, empty when it is absent.
  public Map<String, String> textMap(String name) {
    var texts = new LinkedHashMap<String, String>();
    var value = get(name);
    if (value == null) {
      return texts;
    }
    if (!value.isObject()) {
      throw wrongKind(name, "an object");
    }
    value
        .properties()
        .forEach(each -> texts.put(each.getKey(), requireText(each.getValue(), name)));
    return texts;
  }

  /// An object with no other members than these, or `null` when it is absent.
  public @Nullable AwsJsonObject optionalObject(String name, String... members) {
    var value = get(name);
    return value == null ? null : object(value, name, members);
  }

  /// A list of objects with no other members than these, empty when it is absent.
  public List<AwsJsonObject> objects(String name, String... members) {
    var objects = new ArrayList<AwsJsonObject>();
    for (var value : list(name)) {
      objects.add(object(value, name, members));
    }
    return List.copyOf(objects);
  }

  /// This object, when it has no other members than these: what is not emulated is refused, never
  /// silently left out.
  AwsJsonObject only(Set<String> members) {
    node.properties()
        .forEach(each -> {
          if (!members.contains(each.getKey()) && !each.getValue().isNull()) {
            throw new AwsJsonException(
                invalid,
                "%s has %s, which this local service does not emulate. Leave it out. It reads: %s."
                    .formatted(
                        place,
                        each.getKey(),
                        String.join(", ", members.stream().sorted().toList())));
          }
        });
    return this;
  }

  private AwsJsonObject object(JsonNode value, String name, String... members) {
    if (!(value instanceof ObjectNode object)) {
      throw wrongKind(name, "an object");
    }
    return new AwsJsonObject(object, place + "." + name, invalid).only(Set.of(members));
  }

  private List<JsonNode> list(String name) {
    var value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrongKind(name, "a list");
    }
    return List.copyOf(value.values());
  }

  private String requireText(JsonNode value, String name) {
    if (!value.isString()) {
      throw wrongKind(name, "a text");
    }
    return value.stringValue();
  }

  private @Nullable JsonNode get(String name) {
    var value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private AwsJsonException wrongKind(String name, String expected) {
    return new AwsJsonException(
        "SerializationException", "%s.%s is not %s.".formatted(place, name, expected));
  }
}
