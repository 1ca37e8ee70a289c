package dev.lanner.framework.conformance;

import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.HttpRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of `requests.jsonl`.
record Case(String name, JsonNode json) {
  private static final JsonMapper JSON = new JsonMapper();

  static List<Case> all() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Case.class.getResourceAsStream("requests.jsonl"), StandardCharsets.UTF_8))) {
      return in.lines().map(JSON::readTree).map(Case::of).toList();
    }
  }

  private static Case of(JsonNode json) {
    return new Case(json.get("name").stringValue(), json);
  }

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
    return builder.body(ByteString.of(View.body(request))).build();
  }

  /// The names of the header fields that the client sends, in lower case.
  Set<String> headerNames() {
    var names = new HashSet<String>();
    for (JsonNode field : json.get("request").path("headers")) {
      names.add(field.get(0).stringValue().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /// What a handler sees where nothing is lost.
  View view() {
    return View.of(json.get("view"));
  }

  /// What a front end loses; a missing node for nothing.
  JsonNode losses(String frontEnd) {
    return json.path("losses").path(frontEnd);
  }

  /// What a handler sees behind a front end.
  View view(String frontEnd) {
    var view = (ObjectNode) json.get("view").deepCopy();
    for (var loss : losses(frontEnd).properties()) {
      if (loss.getKey().equals("because")) {
        continue;
      }
      if (loss.getKey().startsWith("body")) {
        view.remove("body");
        view.remove("bodyBase64");
      }
      view.set(loss.getKey(), loss.getValue());
    }
    return View.of(view);
  }

  @Override
  public String toString() {
    return name;
  }
}
