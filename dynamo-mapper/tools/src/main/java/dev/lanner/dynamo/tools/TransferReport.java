package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.transfer.Transferred;
import java.io.PrintWriter;

/// What `export` and `import` say in the end.
final class TransferReport {
  private TransferReport() {}

  /// Prints a line.
  ///
  /// @return the exit status: 1 when there are items that were not taken
  static int print(Transferred transferred, PrintWriter err) {
    err.println("%d items are written.".formatted(transferred.items()));
    if (transferred.rejects() == null) {
      return 0;
    }
    err.println(
        "%d items do not fit; %s tells where they are and why."
            .formatted(transferred.rejected(), transferred.rejects()));
    return 1;
  }
}
