package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of an application with the records in it.
///
/// @param table what DynamoDB is told of it
/// @param settings how it is kept
/// @param type the record or sealed interface with `@Table`
/// @param typeAttribute says of which record an item is; `null` where there is only one
/// @param records in the order of their declaration
public record ModelTable(
    TableModel table,
    Settings settings,
    String type,
    @Nullable String typeAttribute,
    List<ModelRecord> records) {

  /// Its name in `@Table`.
  public String name() {
    return table.name();
  }

  /// The record of this simple name.
  ///
  /// @throws ToolsException when there is none
  ModelRecord record(String simpleName) {
    for (ModelRecord each : records) {
      if (each.simpleName().equals(simpleName)) {
        return each;
      }
    }
    throw new ToolsException(
        "The table %s has no record %s, but %s."
            .formatted(name(), simpleName, records.stream().map(ModelRecord::simpleName).toList()));
  }
}
