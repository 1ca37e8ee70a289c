package dev.lanner.framework.conformance;

import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.HttpRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of the suite.
///
/// @param json all of it
record SuiteRequest(JsonNode json) {
  private static final String RESOURCE = "requests.jsonl";
  private static final JsonMapper JSON = new JsonMapper();

  /// All lines in their order.
  static List<SuiteRequest> all() {
    try (var in = Objects.requireNonNull(SuiteRequest.class.getResourceAsStream(RESOURCE));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> new SuiteRequest(JSON.readTree(line))).toList();
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read.", e);
    }
  }

  String name() {
    return json.get("name").stringValue();
  }

  /// What the client sends.
  HttpRequest request() {
    JsonNode request = json.get("request");
    var builder =
        HttpRequest.builder(
            request.get("method").stringValue(), request.get("target").stringValue());
    for (JsonNode field : request.path("headers")) {
      builder.header(field.get(0).stringValue(), field.get(1).stringValue());
    }
    if (request.has("sourceIp")) {
      builder.sourceIp(request.get("sourceIp").stringValue());
    }
    return builder.body(ByteString.of(body(request))).build();
  }

  /// The bytes of `bodyBase64`, or of `body`, which is text.
  static byte[] body(JsonNode object) {
    return object.has("bodyBase64")
        ? Base64.getDecoder().decode(object.get("bodyBase64").stringValue())
        : object.path("body").asString("").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name();
  }
}
