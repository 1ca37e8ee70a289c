package dev.lanner.dynamo.tools;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where the models are, the same for every command.
final class ModelOption {
  @Parameters(
      arity = "1..*",
      paramLabel = "classes",
      description =
          "Folders with classes, such as target/classes, jars, or the folder of a function.")
  private List<Path> sources = List.of();

  @Option(
      names = "--table",
      paramLabel = "name",
      description = "Only this table, by its name in @Table.")
  private String table = "";

  /// Those of the application's records.
  List<ModelTable> tables() {
    return named(ModelFiles.read(sources));
  }

  /// All that the application has to find where it runs.
  List<ModelTable> allTables() {
    return named(ModelFiles.readAll(sources));
  }

  private List<ModelTable> named(List<ModelTable> all) {
    if (table.isEmpty()) {
      return all;
    }
    List<ModelTable> named = all.stream().filter(each -> each.name().equals(table)).toList();
    if (named.isEmpty()) {
      throw new ToolsException(
          "There is no table %s, but %s."
              .formatted(table, all.stream().map(ModelTable::name).toList()));
    }
    return named;
  }

  /// The one that is meant.
  ModelTable only() {
    List<ModelTable> tables = tables();
    if (tables.size() != 1) {
      throw new ToolsException(
          "There are the tables %s. Say which with --table."
              .formatted(tables.stream().map(ModelTable::name).toList()));
    }
    return tables.getFirst();
  }
}
