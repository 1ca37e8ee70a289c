package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the compiler wrote about a function into its jars.
///
/// @param functions of all models of functions
/// @param tables of all models of tables
/// @param openApi the first OpenAPI document, or a missing node
record Models(List<JsonNode> functions, List<JsonNode> tables, JsonNode openApi) {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  Models {
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
  }

  /// @throws PackagingException when a model is of a version that is not known here
  static Models of(FunctionJars jars) throws IOException {
    var functions = new ArrayList<JsonNode>();
    var tables = new ArrayList<JsonNode>();
    JsonNode openApi = MissingNode.getInstance();
    for (FunctionJars.Jar jar : jars.jars()) {
      functions.addAll(
          model(jar.file(), "framework.json").path("functions").valueStream().toList());
      tables.addAll(model(jar.file(), "dynamo.json").path("tables").valueStream().toList());
      if (openApi.isMissingNode()) {
        openApi = read(jar.file(), "openapi.json");
      }
    }
    return new Models(functions, tables, openApi);
  }

  private static JsonNode model(Path jar, String name) throws IOException {
    JsonNode model = read(jar, name);
    int version = model.path("version").asInt(0);
    if (!model.isMissingNode() && version != VERSION) {
      throw new PackagingException(
          "META-INF/lanner/%s in %s has version %d, and this plugin reads version %d. Use one version of Lanner for both."
              .formatted(name, jar.getFileName(), version, VERSION));
    }
    return model;
  }

  private static JsonNode read(Path jar, String name) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry("META-INF/lanner/" + name);
      return entry == null
          ? MissingNode.getInstance()
          : JSON.readTree(file.getInputStream(entry).readAllBytes());
    }
  }

  /// The `Handler` of each function.
  List<String> handlers() {
    return functions.stream().map(function -> function.path("handler").asString("")).toList();
  }
}
