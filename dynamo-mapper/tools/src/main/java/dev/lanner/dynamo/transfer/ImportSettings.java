package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.nio.file.Path;

/// How a table is imported.
///
/// @param from a file, a folder of files, or one with an export
/// @param state the folder for the checkpoint and the list of items that do not fit
/// @param writeUnits in a second; 0 for no limit
/// @param rejectLimit how many items may not fit
public record ImportSettings(
    Path from, Path state, Format format, double writeUnits, long rejectLimit) {
  /// Checks the ranges.
  public ImportSettings {
    if (writeUnits < 0 || rejectLimit < 0) {
      throw new ToolsException("Units and limits are 0 or more.");
    }
  }
}
