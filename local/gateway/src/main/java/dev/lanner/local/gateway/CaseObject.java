package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An object in a case, read member by member. All methods throw a [CaseException] at what they do
/// not expect.
final class CaseObject {
  private final String path;
  private final ObjectNode json;
  private final TreeSet<String> known = new TreeSet<>();

  private CaseObject(String path, ObjectNode json) {
    this.path = path;
    this.json = json;
  }

  static CaseObject parse(String line) {
    if (Json.read(line) instanceof ObjectNode json) {
      return new CaseObject("", json);
    }
    throw new CaseException(
        "The line is not a JSON object. A case is one JSON object on one line.");
  }

  boolean has(String name) {
    known.add(name);
    return json.has(name);
  }

  String text(String name) {
    var text = textOrNull(name);
    if (text == null) {
      throw new CaseException(at(name) + " is missing; a text is expected.");
    }
    return text;
  }

  String text(String name, String otherwise) {
    var text = textOrNull(name);
    return text == null ? otherwise : text;
  }

  @Nullable String textOrNull(String name) {
    var member = member(name);
    if (member == null) {
      return null;
    }
    require(member.isString(), name, member, "a text is");
    return member.stringValue();
  }

  /// A text that is one of these.
  String oneOf(String name, Collection<String> allowed) {
    var text = textOrNull(name);
    if (text == null || !allowed.contains(text)) {
      throw new CaseException(
          "%s is %s; one of these is expected: %s."
              .formatted(
                  at(name),
                  text == null ? "missing" : "\"" + text + "\"",
                  String.join(", ", allowed)));
    }
    return text;
  }

  int integer(String name, int otherwise) {
    var member = member(name);
    if (member == null) {
      return otherwise;
    }
    require(member.isInt(), name, member, "a whole number is");
    return member.intValue();
  }

  boolean flag(String name) {
    var member = member(name);
    if (member == null) {
      return false;
    }
    require(member.isBoolean(), name, member, "true or false is");
    return member.booleanValue();
  }

  List<String> texts(String name, List<String> otherwise) {
    var member = member(name);
    if (member == null) {
      return otherwise;
    }
    require(
        member.isArray() && member.valueStream().allMatch(JsonNode::isString),
        name,
        member,
        "a list of texts is");
    return member.valueStream().map(JsonNode::stringValue).toList();
  }

  Map<String, String> textsByName(String name) {
    var texts = new LinkedHashMap<String, String>();
    var object = object(name);
    for (var property : object.json.properties()) {
      texts.put(property.getKey(), object.text(property.getKey()));
    }
    return texts;
  }

  /// The object of this name; an empty one when there is none.
  CaseObject object(String name) {
    var member = member(name);
    if (member == null) {
      return new CaseObject(at(name), Json.object());
    }
    require(member.isObject(), name, member, "an object is");
    return new CaseObject(at(name), (ObjectNode) member);
  }

  /// The member as it is, which may be `null` in JSON, but has to be there.
  JsonNode any(String name) {
    known.add(name);
    var member = json.get(name);
    if (member == null) {
      throw new CaseException(at(name) + " is missing; any JSON is expected.");
    }
    return member;
  }

  /// The bytes of a text, or those that a base64 text stands for; none when both are missing.
  ByteString bytes(String textName, String base64Name) {
    var text = textOrNull(textName);
    var base64 = textOrNull(base64Name);
    if (text != null && base64 != null) {
      throw new CaseException(
          "%s and %s are both there; one of them is expected."
              .formatted(at(textName), at(base64Name)));
    }
    if (base64 == null) {
      return ByteString.ofUtf8(text == null ? "" : text);
    }
    try {
      return ByteString.ofBase64(base64);
    } catch (IllegalArgumentException _) {
      throw new CaseException(at(base64Name) + " is no base64; that is expected.");
    }
  }

  /// Headers as an object of texts and lists of texts, or as a list of pairs.
  Headers headers(String name) {
    var member = member(name);
    var headers = new ArrayList<Header>();
    if (member != null && member.isObject()) {
      for (var property : member.properties()) {
        var values = property.getValue();
        for (var value : values.isArray() ? values : List.of(values)) {
          headers.add(header(name, property.getKey(), value));
        }
      }
    } else if (member != null) {
      require(member.isArray(), name, member, "an object or a list of pairs is");
      for (int i = 0; i < member.size(); i++) {
        var pair = member.get(i);
        require(
            pair.isArray() && pair.size() == 2 && pair.get(0).isString(),
            name + "[" + i + "]",
            pair,
            "a pair of name and value is");
        headers.add(header(name, pair.get(0).stringValue(), pair.get(1)));
      }
    }
    return new Headers(headers);
  }

  /// Makes a value of what the members say, and turns its complaint into one about this object.
  <T> T make(Function<CaseObject, T> maker) {
    try {
      var made = maker.apply(this);
      nothingElse();
      return made;
    } catch (IllegalArgumentException e) {
      throw new CaseException((path.isEmpty() ? "The case" : path) + ": " + e.getMessage());
    }
  }

  /// That there is no member nobody asked for, which would be a slip of the pen.
  void nothingElse() {
    for (var property : json.properties()) {
      if (!known.contains(property.getKey())) {
        throw new CaseException(
            "%s is not known%s; these are: %s."
                .formatted(
                    at(property.getKey()),
                    path.isEmpty() ? " in such a case" : "",
                    String.join(", ", known)));
      }
    }
  }

  private Header header(String list, String name, JsonNode value) {
    require(value.isString(), list + "." + name, value, "a text or a list of texts is");
    try {
      return new Header(name, value.stringValue());
    } catch (IllegalArgumentException e) {
      throw new CaseException(at(list) + ": " + e.getMessage());
    }
  }

  private @Nullable JsonNode member(String name) {
    known.add(name);
    return json.get(name);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void require(boolean condition, String name, JsonNode found, String expected) {
    if (!condition) {
      throw new CaseException(
          "%s is %s; %s expected.".formatted(at(name), describe(found), expected));
    }
  }

  private static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case STRING, BINARY -> "a text";
      case NUMBER -> "the number " + node.asString();
      case BOOLEAN -> node.asString();
      case NULL -> "null";
      case MISSING -> "missing";
    };
  }
}
