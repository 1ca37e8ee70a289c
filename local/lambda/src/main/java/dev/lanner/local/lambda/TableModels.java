package dev.lanner.local.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the compiler wrote about the tables in a function folder, to `META-INF/lanner/dynamo.json`
/// of their jars, and what the jar of an idempotency store says of its own.
///
/// @param tables of all jars
record TableModels(List<JsonNode> tables) {
  private static final String NAME = "META-INF/lanner/dynamo.json";
  private static final String IDEMPOTENCY = "META-INF/lanner/idempotency.json";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  /// Those of all jars in `lib`, and of a folder `classes`.
  ///
  /// @param isIdempotent whether that of an idempotency store is needed; there may be another store
  /// @throws LocalRunException when there is one that this cannot read
  static TableModels read(Path folder, boolean isIdempotent) {
    var tables = new ArrayList<JsonNode>();
    for (var name : isIdempotent ? List.of(NAME, IDEMPOTENCY) : List.of(NAME)) {
      for (var resource : FolderResource.all(folder, name)) {
        parse(resource).forEach(tables::add);
      }
    }
    return new TableModels(List.copyOf(tables));
  }

  private static JsonNode parse(FolderResource resource) {
    JsonNode model;
    try {
      model = JSON.readTree(resource.bytes());
    } catch (JacksonException e) {
      throw new LocalRunException(
          "The table model %s is not JSON. Build the function again.".formatted(resource.place()),
          e);
    }
    int version = model.path("version").asInt(0);
    if (version != VERSION) {
      throw new LocalRunException(
          "The table model %s has version %s, but this local run reads version %d. Use the same version of Lanner for both."
              .formatted(
                  resource.place(), version == 0 ? "none" : Integer.toString(version), VERSION));
    }
    return model.path("tables");
  }

  /// The table of a type, or that of which it is a record; `null` when there is none.
  ///
  /// @param type qualified name, such as `shop.Shop.Order`
  @Nullable JsonNode tableOf(String type) {
    for (var table : tables) {
      if (table.path("type").asString("").equals(type)
          || table
              .path("records")
              .valueStream()
              .anyMatch(each -> each.path("name").asString("").equals(type))) {
        return table;
      }
    }
    return null;
  }
}
