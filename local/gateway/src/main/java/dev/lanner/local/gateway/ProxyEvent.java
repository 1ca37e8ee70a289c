package dev.lanner.local.gateway;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Writes what the events of REST APIs and of payload format 1.0 have in common.
final class ProxyEvent {
  private ProxyEvent() {}

  static void putHeaders(ObjectNode event, EventHeaders headers) {
    Json.putTexts(event, "headers", headers.last());
    Json.putLists(event, "multiValueHeaders", headers.all());
  }

  static void putQuery(ObjectNode event, List<QueryParameter> query) {
    Json.putTextsOrNull(event, "queryStringParameters", QueryParameter.last(query));
    if (query.isEmpty()) {
      event.putNull("multiValueQueryStringParameters");
    } else {
      Json.putLists(event, "multiValueQueryStringParameters", QueryParameter.all(query));
    }
  }

  static void putBody(ObjectNode event, ByteString body, boolean isBinary) {
    if (body.isEmpty()) {
      event.putNull("body");
    } else {
      event.put("body", isBinary ? body.base64() : body.utf8());
    }
    event.put("isBase64Encoded", isBinary && !body.isEmpty());
  }
}
