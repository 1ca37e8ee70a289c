package dev.lanner.maven.packaging;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/// The `native-image` of a GraalVM.
///
/// @param command the executable
record NativeImage(Path command) {
  private static final String NAME = "native-image";

  /// Of `GRAALVM_HOME`, of `JAVA_HOME`, or on the path.
  ///
  /// @throws PackagingException when there is none
  static NativeImage find(Map<String, String> environment) {
    for (String home : List.of("GRAALVM_HOME", "JAVA_HOME")) {
      Path found = executable(environment.get(home), "bin");
      if (found != null) {
        return new NativeImage(found);
      }
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path found = executable(folder, "");
      if (found != null) {
        return new NativeImage(found);
      }
    }
    throw new PackagingException(
        "There is no native-image in GRAALVM_HOME, in JAVA_HOME or on the path. Install GraalVM for JDK 25, and set GRAALVM_HOME to its folder.");
  }

  private static @Nullable Path executable(@Nullable String home, String folder) {
    if (home == null || home.isBlank()) {
      return null;
    }
    Path file = Path.of(home, folder, NAME);
    return Files.isExecutable(file) ? file : null;
  }

  /// Builds the image of a function.
  ///
  /// @param image the file to write
  /// @throws PackagingException when it cannot be built; the log has told why
  void build(FunctionJars jars, List<String> more, Path image, Log log)
      throws IOException, InterruptedException {
    Path arguments = image.resolveSibling("native-image.args");
    Files.write(arguments, arguments(jars, more, image));
    Process process =
        new ProcessBuilder(command.toString(), "@" + arguments)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    try (BufferedReader told = process.inputReader()) {
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        log.info(line);
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new PackagingException(
            "%s ended with status %d. What it has said is above.".formatted(command, status));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Files.delete(arguments);
  }

  /// In a file, as names of jars may have characters that mean something to shells.
  private static List<String> arguments(FunctionJars jars, List<String> more, Path image) {
    var arguments = new ArrayList<String>();
    arguments.add("-cp");
    arguments.add(
        jars.files().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.add("--no-fallback");
    arguments.addAll(more);
    arguments.add("-o");
    arguments.add(image.toString());
    arguments.add(jars.mainClass());
    return arguments.stream().map(NativeImage::quoted).toList();
  }

  private static String quoted(String argument) {
    return argument.contains(" ") ? "\"" + argument.replace("\\", "\\\\") + "\"" : argument;
  }
}
