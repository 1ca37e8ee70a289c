package dev.lanner.framework.processor;

import dev.lanner.framework.FrontEnd;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the function model, `META-INF/lanner/framework.json`, that builds, deployments and local
/// runs read. Its shape is described in `docs/function-model.md`.
final class ModelWriter {
  static final String FILE = "META-INF/lanner/framework.json";

  private static final int VERSION = 1;

  private ModelWriter() {}

  static String write(List<Function> functions) {
    var json = new StringBuilder();
    json.append("{\n  \"version\": ").append(VERSION).append(",\n  \"functions\": [");
    String separator = "\n";
    for (Function function : functions) {
      json.append(separator);
      append(json, function);
      separator = ",\n";
    }
    return json.append("\n  ]\n}\n").toString();
  }

  private static void append(StringBuilder json, Function function) {
    boolean http = function.kind() == Function.Kind.HTTP;
    json.append("    {\n      \"name\": ").append(quoted(function.name())).append(",\n");
    json.append("      \"handler\": ").append(quoted(function.entry().canonicalName()));
    json.append(",\n      \"kind\": ").append(quoted(http ? "http" : "websocket")).append(",\n");
    if (http) {
      json.append("      \"payloadFormat\": \"2.0\",\n");
      json.append("      \"apis\": ").append(list(function.frontEnds())).append(",\n");
      if (!function.streaming().isEmpty()) {
        json.append("      \"streaming\": ").append(list(function.streaming())).append(",\n");
      }
    }
    appendSettings(json, function.settings());
    json.append("      \"routes\": [");
    String separator = "\n";
    for (Handler handler : function.handlers()) {
      for (Endpoint endpoint : handler.endpoints()) {
        json.append(separator).append("        {");
        appendTrigger(json, endpoint.trigger(), function.frontEnds().size() > 1);
        String method = handler.element().getQualifiedName() + "." + endpoint.name();
        json.append(", \"handler\": ").append(quoted(method)).append('}');
        separator = ",\n";
      }
    }
    json.append("\n      ]\n    }");
  }

  private static void appendTrigger(
      StringBuilder json, Endpoint.Trigger trigger, boolean severalApis) {
    switch (trigger) {
      case Endpoint.Http http -> {
        json.append("\"method\": ").append(quoted(http.method()));
        json.append(", \"path\": ").append(quoted(http.path().toString()));
        if (severalApis) {
          json.append(", \"api\": ").append(quoted(http.api().name()));
        }
      }
      case Endpoint.Message message ->
          json.append("\"routeKey\": ").append(quoted(message.routeKey()));
    }
  }

  private static void appendSettings(StringBuilder json, @Nullable Settings settings) {
    if (settings == null) {
      return;
    }
    var members = new ArrayList<String>();
    add(members, "memoryMb", settings.memoryMb(), 0);
    add(members, "timeoutSeconds", settings.timeoutSeconds(), 0);
    add(members, "ephemeralStorageMb", settings.ephemeralStorageMb(), 0);
    add(members, "reservedConcurrency", settings.reservedConcurrency(), -1);
    add(members, "provisionedConcurrency", settings.provisionedConcurrency(), 0);
    if (!settings.description().isEmpty()) {
      members.add("\"description\": " + quoted(settings.description()));
    }
    json.append("      \"settings\": {").append(String.join(", ", members)).append("},\n");
  }

  private static void add(List<String> members, String name, int value, int unset) {
    if (value != unset) {
      members.add("\"" + name + "\": " + value);
    }
  }

  private static String list(List<FrontEnd> frontEnds) {
    return frontEnds.stream()
        .map(each -> quoted(each.name()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    var out = new JsonWriter();
    return out.value(text).payload().utf8();
  }
}
