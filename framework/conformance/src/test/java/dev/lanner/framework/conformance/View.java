package dev.lanner.framework.conformance;

import dev.lanner.framework.NameValue;
import dev.lanner.framework.Request;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a handler sees of a request.
///
/// @param headers by name in lower case, the values of each in their order
/// @param body in base64
record View(
    String method,
    List<String> segments,
    List<List<String>> query,
    Map<String, List<String>> headers,
    List<List<String>> cookies,
    String body) {

  /// What a handler of the framework sees.
  ///
  /// @param names of the header fields to look at, in lower case: front ends add others
  static View of(Request request, Set<String> names) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (NameValue field : request.headers()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (names.contains(name)) {
        headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(field.value());
      }
    }
    return new View(
        request.method(),
        request.segments(),
        pairs(request.query()),
        headers,
        pairs(request.cookies()),
        Base64.getEncoder().encodeToString(request.body().toByteArray()));
  }

  private static List<List<String>> pairs(List<NameValue> list) {
    return list.stream().map(each -> List.of(each.name(), each.value())).toList();
  }

  /// What a case says that it sees.
  static View of(JsonNode view) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (Map.Entry<String, JsonNode> field : view.get("headers").properties()) {
      headers.put(field.getKey(), texts(field.getValue()));
    }
    return new View(
        view.get("method").stringValue(),
        texts(view.get("segments")),
        lists(view.get("query")),
        headers,
        lists(view.get("cookies")),
        Base64.getEncoder().encodeToString(SuiteRequest.body(view)));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  private static List<List<String>> lists(JsonNode list) {
    return list.valueStream().map(View::texts).toList();
  }
}
