package dev.lanner.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/// Writes the result of a case.
final class CaseOutput {
  private CaseOutput() {}

  static void putEvent(ObjectNode result, ByteString event) {
    result.set("event", Json.readObject("The event", event.utf8()));
  }

  static void putResponse(ObjectNode result, HttpResponse response) {
    var json = result.putObject("response");
    json.put("status", response.status());
    putHeaders(json, response.headers());
    if (isText(response.body())) {
      json.put("body", response.bodyUtf8());
    } else {
      json.put("bodyBase64", response.body().base64());
    }
  }

  /// A list of pairs, as a name may come more than once.
  static void putHeaders(ObjectNode json, Headers headers) {
    var list = json.putArray("headers");
    for (var header : headers) {
      list.addArray().add(header.name()).add(header.value());
    }
  }

  private static boolean isText(ByteString body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.toByteArray()));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
