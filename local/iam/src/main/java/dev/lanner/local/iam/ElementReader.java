package dev.lanner.local.iam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON with the path of each value. A name that comes twice in an object is an error, as
/// nobody could say which of the two counts.
final class ElementReader {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String root;
  private final JsonParser parser;

  private ElementReader(String root, JsonParser parser) {
    this.root = root;
    this.parser = parser;
  }

  /// @param root what the document is, as the subject of a message
  /// @throws PolicyException when the text is anything but one JSON value
  static Element read(String root, String json) {
    try (var parser = MAPPER.createParser(json)) {
      var token = parser.nextToken();
      if (token == null) {
        throw new PolicyException(root, root + " is empty; a JSON object is expected.");
      }
      var element = new ElementReader(root, parser).value(root, token);
      if (parser.nextToken() != null) {
        throw new PolicyException(
            root, root + " goes on after its JSON value; nothing more is expected.");
      }
      return element;
    } catch (JacksonException e) {
      throw new PolicyException(root, "%s is not JSON%s.".formatted(root, place(e)));
    }
  }

  private static String place(JacksonException e) {
    var location = e.getLocation();
    return location == null
        ? ", or nested too deeply"
        : ": look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private Element value(String path, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> new Element.Members(path, members(path));
      case START_ARRAY -> new Element.Items(path, items(path));
      case VALUE_STRING -> new Element.Text(path, parser.getString());
      default -> new Element.Bare(path, parser.getString());
    };
  }

  private Map<String, Element> members(String path) {
    var members = new LinkedHashMap<String, Element>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var memberPath = path.equals(root) ? name : path + "." + name;
      if (members.put(name, value(memberPath, parser.nextToken())) != null) {
        throw new PolicyException(
            memberPath, memberPath + " is there twice; one of the two has to go.");
      }
    }
    return Collections.unmodifiableMap(members);
  }

  private List<Element> items(String path) {
    var items = new ArrayList<Element>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      items.add(value(path + "[" + items.size() + "]", token));
    }
    return List.copyOf(items);
  }
}
