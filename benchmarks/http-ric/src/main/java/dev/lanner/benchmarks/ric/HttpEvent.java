package dev.lanner.benchmarks.ric;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// An event of API Gateway's HTTP API, payload format 2.0.
record HttpEvent(JsonNode json) {
  String method() {
    return json.path("requestContext").path("http").path("method").asText();
  }

  String rawPath() {
    return json.path("rawPath").asText();
  }

  @Nullable String query(String name) {
    return json.path("queryStringParameters").path(name).textValue();
  }

  /// The body, empty when there is none.
  String text() {
    String body = json.path("body").asText("");
    return json.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }
}
