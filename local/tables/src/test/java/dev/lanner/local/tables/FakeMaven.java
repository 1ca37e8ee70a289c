package dev.lanner.local.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A Maven that writes this class path, when it is asked as the real one is, and notes each call.
final class FakeMaven {
  private final Path folder;

  FakeMaven(Path folder) {
    this.folder = folder;
  }

  /// Succeeds, online and offline.
  Path thatFinds(Path jar) throws IOException {
    return script("printf %%s '%s' > \"$out\"\n".formatted(jar));
  }

  /// Succeeds online only.
  Path thatDownloads(Path jar) throws IOException {
    return script(
        """
        case "$*" in *--offline*) echo 'not in the repository'; exit 1;; esac
        printf %%s '%s' > "$out"
        """
            .formatted(jar));
  }

  Path thatFails() throws IOException {
    return script("echo 'no such artifact'\nexit 1\n");
  }

  /// The arguments of each call, in order.
  List<String> calls() throws IOException {
    var calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private Path script(String end) throws IOException {
    var script =
        Files.writeString(
            folder.resolve("mvn"),
            """
            #!/bin/sh
            echo "$*" >> '%s'
            for each in "$@"; do
              case "$each" in -Dmdep.outputFile=*) out=${each#*=};; esac
            done
            """
                    .formatted(folder.resolve("calls"))
                + end);
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
