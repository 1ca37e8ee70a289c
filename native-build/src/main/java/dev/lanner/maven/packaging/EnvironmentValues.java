package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A file of environment values, a `NAME=value` on each line. Blank lines and those that begin with
/// `#` say nothing.
final class EnvironmentValues {
  private EnvironmentValues() {}

  /// The values, none when there is no such file.
  static Map<String, String> of(Path file) throws IOException {
    var values = new LinkedHashMap<String, String>();
    if (!Files.exists(file)) {
      return values;
    }
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        // Without the line: it may hold a secret.
        throw new PackagingException(
            "%s, line %d: There is no NAME= in this line. Write NAME=value, or # before a comment."
                .formatted(file, number));
      }
      values.put(line.substring(0, equals).strip(), line.substring(equals + 1));
    }
    return values;
  }
}
