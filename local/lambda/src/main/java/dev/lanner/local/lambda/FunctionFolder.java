package dev.lanner.local.lambda;

import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at a function folder before a process is started in it, so that the first answer to a
/// mistake is a sentence.
final class FunctionFolder {
  private FunctionFolder() {}

  static Path bootstrap(Path folder) {
    return folder.resolve("bootstrap");
  }

  /// @throws LocalRunException when no function can be started from the folder
  static void require(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LocalRunException(
          "There is no function folder %s. Build the function first (./mvnw package), or name the folder that it is built into."
              .formatted(folder));
    }
    var bootstrap = bootstrap(folder);
    if (!Files.isRegularFile(bootstrap)) {
      throw new LocalRunException(
          "The function folder %s holds no bootstrap. Lambda starts the file of this name, so build the function again, or name the folder that holds it."
              .formatted(folder));
    }
    if (!Files.isExecutable(bootstrap)) {
      throw new LocalRunException(
          "%s is not executable, so Lambda could not start it either. Run: chmod +x %s"
              .formatted(bootstrap, bootstrap));
    }
  }
}
