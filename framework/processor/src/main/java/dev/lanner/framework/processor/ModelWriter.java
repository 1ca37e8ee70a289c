package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/// Writes the function model, `META-INF/lanner/framework.json`, that builds, deployments and local
/// runs read. Its shape is described in `docs/function-model.md`.
final class ModelWriter {
  static final String FILE = "META-INF/lanner/framework.json";

  private static final int VERSION = 1;

  private ModelWriter() {}

  static String write(ClassName entry, List<Route.Handler> handlers) {
    var json = new StringBuilder();
    json.append("{\n  \"version\": ").append(VERSION).append(",\n  \"functions\": [\n    {\n");
    json.append("      \"name\": \"http\",\n");
    json.append("      \"handler\": ").append(quoted(entry.canonicalName())).append(",\n");
    json.append("      \"kind\": \"http\",\n");
    json.append("      \"payloadFormat\": \"2.0\",\n");
    json.append("      \"routes\": [");
    String separator = "\n";
    for (Route.Handler handler : handlers) {
      for (Route route : handler.routes()) {
        json.append(separator).append("        {\"method\": ").append(quoted(route.method()));
        json.append(", \"path\": ").append(quoted(route.path().toString()));
        String method = handler.element().getQualifiedName() + "." + route.name();
        json.append(", \"handler\": ").append(quoted(method)).append('}');
        separator = ",\n";
      }
    }
    return json.append("\n      ]\n    }\n  ]\n}\n").toString();
  }

  /// Java names and path templates need no escapes but these.
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
