package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.nio.file.Path;

/// How a table is exported.
///
/// @param folder in which `AWSDynamoDB` is made
/// @param segments of the parallel scan, 1 to 1000, each of which is a file
/// @param pageItems how many items a call looks at, at most; 0 for as many as 1 MB has
/// @param readUnits in a second; 0 for no limit
/// @param rejectLimit how many items the format may not be able to hold
public record ExportSettings(
    Path folder,
    Format format,
    Compression compression,
    int segments,
    int pageItems,
    double readUnits,
    long rejectLimit) {
  private static final int MAX_SEGMENTS = 1000;

  /// Checks the ranges.
  public ExportSettings {
    if (segments < 1 || segments > MAX_SEGMENTS) {
      throw new ToolsException(
          "An export has 1 to 1000 segments. Give another number with --segments.");
    }
    if (pageItems < 0 || readUnits < 0 || rejectLimit < 0) {
      throw new ToolsException("Items, units and limits are 0 or more.");
    }
  }
}
