package dev.lanner.dynamo.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/// Finds the models of folders with classes, jars, and files.
public final class ModelFiles {
  static final String PATH = "META-INF/lanner/dynamo.json";

  private ModelFiles() {}

  /// The tables of all of them, in their order.
  ///
  /// @throws ToolsException when one has no model, or two have a table of the same name
  public static List<ModelTable> read(List<Path> sources) {
    var tables = new ArrayList<ModelTable>();
    Map<String, Path> seen = new HashMap<>();
    for (Path source : sources) {
      for (ModelTable table : ModelReader.read(bytes(source), source.toString())) {
        Path other = seen.put(table.name(), source);
        if (other != null) {
          throw new ToolsException(
              "The table %s is in %s and in %s. Give each table's model once."
                  .formatted(table.name(), other, source));
        }
        tables.add(table);
      }
    }
    return tables;
  }

  /// Whether a folder with classes, or a jar, has a model.
  ///
  /// @throws ToolsException when it cannot be read
  public static boolean isIn(Path source) {
    if (!source.toString().endsWith(".jar")) {
      return Files.exists(source.resolve(PATH));
    }
    try (var zip = new ZipFile(source.toFile())) {
      return zip.getEntry(PATH) != null;
    } catch (IOException e) {
      throw new ToolsException(source + " cannot be read.", e);
    }
  }

  private static byte[] bytes(Path source) {
    try {
      if (Files.isDirectory(source)) {
        Path file = source.resolve(PATH);
        return Files.exists(file) ? Files.readAllBytes(file) : missing(source);
      }
      if (!Files.exists(source)) {
        throw new ToolsException(
            "There is no %s. Give a folder with classes, such as target/classes, or a jar."
                .formatted(source));
      }
      return source.toString().endsWith(".json") ? Files.readAllBytes(source) : ofJar(source);
    } catch (IOException e) {
      throw new ToolsException(
          source + " cannot be read. Give a folder with classes, a jar, or a dynamo.json.", e);
    }
  }

  private static byte[] ofJar(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(PATH);
      return entry == null ? missing(jar) : zip.getInputStream(entry).readAllBytes();
    }
  }

  private static byte[] missing(Path source) {
    throw new ToolsException(
        "%s has no %s. lanner-dynamo-mapper-processor writes it where an application with @Table is compiled."
            .formatted(source, PATH));
  }
}
