package dev.lanner.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Environment values for local runs: a line `NAME=value` each. The value is everything after the
/// first `=`, as it stands, without quoting. Blank lines and lines that begin with `#` say nothing.
final class EnvFile {
  private EnvFile() {}

  /// The values in the order of the file.
  ///
  /// @throws LocalRunException when there is no such file, or a line is malformed
  static Map<String, String> read(Path file) {
    var values = new LinkedHashMap<String, String>();
    int number = 0;
    for (var line : lines(file)) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw malformed(
            file, number, "There is no = in this line. Write NAME=value, or # before a comment.");
      }
      var name = line.substring(0, equals).strip();
      try {
        EnvironmentVariables.requireAllowed(name);
      } catch (LocalRunException e) {
        throw malformed(file, number, String.valueOf(e.getMessage()));
      }
      if (values.put(name, line.substring(equals + 1)) != null) {
        throw malformed(file, number, name + " has a value already, further up. Keep one of them.");
      }
    }
    return values;
  }

  private static Iterable<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new LocalRunException(
          "The environment values in %s cannot be read. Name an existing file of UTF-8 text."
              .formatted(file),
          e);
    }
  }

  // The line itself stays out of the message: it may hold a secret.
  private static LocalRunException malformed(Path file, int number, String sentence) {
    return new LocalRunException("%s, line %d: %s".formatted(file, number, sentence));
  }
}
