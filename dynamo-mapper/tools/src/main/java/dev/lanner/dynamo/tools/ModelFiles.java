package dev.lanner.dynamo.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the models of folders with classes, jars, function folders and files.
public final class ModelFiles {
  static final String PATH = "META-INF/lanner/dynamo.json";

  /// The table of a store for `@Idempotent`, in the jar of the store.
  static final String IDEMPOTENCY = "META-INF/lanner/idempotency.json";

  /// What functions say of themselves.
  static final String FUNCTIONS = "META-INF/lanner/framework.json";

  private ModelFiles() {}

  /// The tables of the application's records, of all sources in their order.
  ///
  /// @throws ToolsException when a source has no model, or two have a table of the same name
  public static List<ModelTable> read(List<Path> sources) {
    return read(whole(sources), false);
  }

  /// These, and the table of the idempotency store where a function needs it and a source has it.
  ///
  /// @throws ToolsException as [#read]
  static List<ModelTable> readAll(List<Path> sources) {
    List<Path> whole = whole(sources);
    return read(whole, whole.stream().anyMatch(ModelFiles::isIdempotent));
  }

  /// All tables that the application of a class path has to find where it runs, as [#readAll]; none
  /// when there are none.
  ///
  /// @throws ToolsException when a model cannot be read, or two have a table of the same name
  public static List<ModelTable> find(List<Path> classPath) {
    List<Path> sources = classPath.stream().filter(ModelFiles::isIn).toList();
    return all(sources, sources.stream().anyMatch(ModelFiles::isIdempotent));
  }

  private static List<ModelTable> read(List<Path> sources, boolean isIdempotent) {
    List<ModelTable> tables = all(sources, isIdempotent);
    if (tables.isEmpty()) {
      throw missing(sources.getFirst());
    }
    return tables;
  }

  private static List<ModelTable> all(List<Path> sources, boolean isIdempotent) {
    var tables = new ArrayList<ModelTable>();
    Map<String, Path> seen = new HashMap<>();
    for (Path source : sources) {
      for (ModelTable table : tables(source, isIdempotent)) {
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

  private static ToolsException missing(Path source) {
    return new ToolsException(
        "%s has no %s. lanner-dynamo-mapper-processor writes it where an application with @Table is compiled."
            .formatted(source, PATH));
  }

  private static List<ModelTable> tables(Path source, boolean isIdempotent) {
    var tables = new ArrayList<ModelTable>();
    byte @Nullable [] model = bytes(source, PATH);
    byte @Nullable [] store = bytes(source, IDEMPOTENCY);
    if (model == null && store == null && !isIdempotent(source)) {
      throw missing(source);
    }
    if (model != null) {
      tables.addAll(ModelReader.read(model, source.toString()));
    }
    if (store != null && isIdempotent) {
      tables.addAll(ModelReader.read(store, source.toString()));
    }
    return tables;
  }

  /// Whether a folder with classes, or a jar, has a model, describes the table of an idempotency
  /// store, or has a function that needs it.
  ///
  /// @throws ToolsException when it cannot be read
  public static boolean isIn(Path source) {
    return Files.exists(source)
        && (bytes(source, PATH) != null
            || bytes(source, IDEMPOTENCY) != null
            || isIdempotent(source));
  }

  private static boolean isIdempotent(Path source) {
    byte @Nullable [] functions = bytes(source, FUNCTIONS);
    if (functions == null) {
      return false;
    }
    try {
      for (JsonNode function : JsonMapper.shared().readTree(functions).path("functions")) {
        if (function.path("idempotent").asBoolean(false)) {
          return true;
        }
      }
      return false;
    } catch (JacksonException e) {
      throw new ToolsException(
          "%s has a %s that is no JSON. Compile the application again."
              .formatted(source, FUNCTIONS),
          e);
    }
  }

  /// The sources, with those jars of function folders that have something to say in their place.
  private static List<Path> whole(List<Path> sources) {
    var whole = new ArrayList<Path>();
    for (Path source : sources) {
      Path lib = source.resolve("lib");
      if (Files.isDirectory(lib)) {
        try (var files = Files.list(lib)) {
          List<Path> jars =
              files
                  .filter(file -> file.toString().endsWith(".jar"))
                  .sorted()
                  .filter(ModelFiles::isIn)
                  .toList();
          whole.addAll(jars.isEmpty() ? List.of(source) : jars);
        } catch (IOException e) {
          throw unreadable(source, e);
        }
      } else {
        whole.add(source);
      }
    }
    return whole;
  }

  /// A file of a source, or `null` when it has none.
  private static byte @Nullable [] bytes(Path source, String path) {
    try {
      if (Files.isDirectory(source)) {
        Path file = source.resolve(path);
        return Files.exists(file) ? Files.readAllBytes(file) : null;
      }
      if (!Files.exists(source)) {
        throw new ToolsException(
            "There is no %s. Give a folder with classes, such as target/classes, or a jar."
                .formatted(source));
      }
      if (source.toString().endsWith(".json")) {
        return path.equals(PATH) ? Files.readAllBytes(source) : null;
      }
      try (var zip = new ZipFile(source.toFile())) {
        var entry = zip.getEntry(path);
        return entry == null ? null : zip.getInputStream(entry).readAllBytes();
      }
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private static ToolsException unreadable(Path source, IOException e) {
    return new ToolsException(
        source + " cannot be read. Give a folder with classes, a jar, or a dynamo.json.", e);
  }
}
