package dev.lanner.local.gateway;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads recordings, and takes back what is an artefact of their recorder; see
/// `recorded/README.md`.
final class Recorded {
  private static final Set<String> MAPS =
      Set.of(
          "Headers",
          "MultiValueHeaders",
          "QueryStringParameters",
          "MultiValueQueryStringParameters",
          "PathParameters");

  private Recorded() {}

  static ObjectNode read(String file) throws IOException {
    try (var in = Recorded.class.getResourceAsStream("/recorded/" + file)) {
      return (ObjectNode) Requests.MAPPER.readTree(in);
    }
  }

  /// A file of aws-lambda-dotnet.
  static ObjectNode httpV1(String name) throws IOException {
    return read("http-v1/" + name + "HttpV1.json");
  }

  /// An event of the .NET type as the event that it was made from.
  static ObjectNode withoutDotNet(JsonNode event) {
    var plain = camelCase((ObjectNode) event);
    var context = (ObjectNode) plain.get("requestContext");
    for (var name :
        Set.of(
            "connectionId",
            "connectedAt",
            "eventType",
            "messageId",
            "routeKey",
            "authorizer",
            "operationName",
            "error",
            "integrationLatency",
            "messageDirection",
            "status")) {
      context.remove(name);
    }
    var identity = (ObjectNode) context.get("identity");
    identity.remove(Set.of("apiKey", "apiKeyId", "clientCert"));
    identity.putNull("principalOrgId");
    context.put("protocol", "HTTP/1.1");
    plain.put("version", "1.0");
    return plain;
  }

  private static ObjectNode camelCase(ObjectNode object) {
    var camelCase = Json.object();
    for (var property : object.properties()) {
      var name = property.getKey();
      var value = property.getValue();
      boolean isType = value.isObject() && !MAPS.contains(name);
      camelCase.set(
          name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
          isType ? camelCase((ObjectNode) value) : value);
    }
    return camelCase;
  }

  /// The headers that the gateway made, by name, several values as recorded.
  static Map<String, JsonNode> responseHeaders(JsonNode recorded) {
    var headers = new TreeMap<String, JsonNode>();
    for (var header : recorded.get("Headers").properties()) {
      if (!Set.of("Date", "Connection", "Content-Length").contains(header.getKey())) {
        headers.put(header.getKey(), header.getValue());
      }
    }
    return headers;
  }

  static Map<String, JsonNode> headersOf(HttpResponse response) {
    var headers = new TreeMap<String, JsonNode>();
    for (var header : response.headers()) {
      var list = Requests.MAPPER.createArrayNode();
      response.headerValues(header.name()).forEach(list::add);
      headers.put(header.name(), list);
    }
    return headers;
  }
}
