package dev.lanner.maven.packaging;

import dev.lanner.local.runtimeapi.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One event to train with.
///
/// @param name for people: a route, or a file
/// @param handler of the function that gets it
/// @param event UTF-8 JSON
/// @param isSafe whether it also runs in every deployment, before Lambda takes a snapshot: it
///   changes nothing
record Sample(String name, String handler, Payload event, boolean isSafe) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HEADER = "authorization";

  Sample(String name, String handler, Payload event) {
    this(name, handler, event, false);
  }

  /// The same with `Authorization: Bearer`, when it is a request of any front end that has no such
  /// header.
  Sample withBearerToken(String token) {
    String value = "Bearer " + token;
    try {
      if (JSON.readTree(event.bytes()) instanceof ObjectNode request) {
        boolean isPut = put(request, "headers", JSON.getNodeFactory().stringNode(value));
        isPut |= put(request, "multiValueHeaders", JSON.createArrayNode().add(value));
        return isPut ? with(Payload.of(JSON.writeValueAsBytes(request))) : this;
      }
    } catch (JacksonException _) {
      // An author's event need not be JSON.
    }
    return this;
  }

  private Sample with(Payload other) {
    return new Sample(name, handler, other, isSafe);
  }

  private static boolean put(ObjectNode request, String kind, JsonNode value) {
    if (request.get(kind) instanceof ObjectNode headers
        && headers.propertyNames().stream().noneMatch(HEADER::equalsIgnoreCase)) {
      headers.set(HEADER, value);
      return true;
    }
    return false;
  }
}
