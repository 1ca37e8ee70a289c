package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file to be imported.
///
/// @param name for lists and messages
/// @param items how many it has, by the manifest; -1 when nobody says so
/// @param md5 its sum by the manifest, or `null`
record ImportFile(Path path, String name, long items, @Nullable String md5) {
  /// @throws ToolsException when it is not the one that the manifest tells of
  void verify() throws IOException {
    if (md5 != null && !md5.equals(ExportFiles.md5(path))) {
      throw new ToolsException(
          "%s is not as it was exported: its MD5 is another than in the manifest. Copy it again."
              .formatted(path));
    }
  }

  /// @throws ToolsException when it has another number of items than the manifest says
  void verify(long found) {
    if (items >= 0 && found != items) {
      throw new ToolsException(
          "%s has %d items; the manifest says %d. They are written; copy the file again and start again."
              .formatted(path, found, items));
    }
  }
}
