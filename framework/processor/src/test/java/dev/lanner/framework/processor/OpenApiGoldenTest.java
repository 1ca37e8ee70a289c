package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The OpenAPI document of `golden-openapi/source`, byte for byte; after a change that is meant,
/// write it anew as {@link GoldenTest} says.
class OpenApiGoldenTest {
  static final Path FOLDER = Path.of("src/test/resources/golden-openapi");
  private static final Path GOLDEN = FOLDER.resolve("openapi.json");

  private static Sources sources;
  private static Compilation compilation;

  @BeforeAll
  static void compile() throws IOException {
    sources = Sources.of(GoldenTest.read(FOLDER.resolve("source")).values().toArray(String[]::new));
    compilation = sources.accepted();
    if (System.getProperty("lanner.golden.write") != null) {
      Files.writeString(GOLDEN, document(compilation));
    }
  }

  @Test
  void generatesTheSameBytes() throws IOException {
    assertThat(document(compilation)).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void generatesTheSameBytesFromSourcesInAnotherOrder() throws IOException {
    assertThat(document(sources.reversed().accepted())).isEqualTo(document(compilation));
  }

  private static String document(Compilation compilation) throws IOException {
    return GoldenTest.generated(compilation).get("openapi.json");
  }
}
