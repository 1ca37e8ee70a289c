package dev.lanner.local.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON that is compared with files. `-Dlanner.golden.write` writes the files anew; read the
/// difference before committing it.
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  /// @param names of what differs in each run, each to be replaced by the one after it
  static void check(String file, JsonNode json, String... names) {
    var text = JSON.writeValueAsString(json) + "\n";
    for (int i = 0; i < names.length; i += 2) {
      text = text.replace(names[i], names[i + 1]);
    }
    text = text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid");
    var path = FOLDER.resolve(file);
    try {
      if (System.getProperty("lanner.golden.write") != null) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
      assertThat(text).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
