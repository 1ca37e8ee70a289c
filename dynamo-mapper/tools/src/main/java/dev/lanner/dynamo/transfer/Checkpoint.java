package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The file that says how far a transfer is, and is there as long as it is not done.
///
/// @param file beside the data, `shop.export.checkpoint`
record Checkpoint(Path file) {
  static final String EXTENSION = ".checkpoint";

  /// What was written last, or `null` when there is nothing to go on with.
  ///
  /// @param settings what the transfer that was begun must have in common with this one
  /// @throws ToolsException when it has not
  @Nullable JsonNode read(ObjectNode settings) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    JsonNode state;
    try {
      state = JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new ToolsException("%s is no checkpoint. Delete it to begin again.".formatted(file), e);
    }
    for (String name : settings.propertyNames()) {
      if (!settings.get(name).equals(state.path("settings").path(name))) {
        throw new ToolsException(
            "%s is of a transfer with another value of %s. Give the same to go on, or delete the checkpoint to begin again."
                .formatted(file, name));
      }
    }
    return state;
  }

  void write(ObjectNode settings, ObjectNode state) throws IOException {
    state.set("settings", settings);
    Disk.replace(file, JsonMapper.shared().writeValueAsString(state) + "\n");
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
