package dev.lanner.maven.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole templates, and what AWS's own rules say to them.
class GoldenTemplateTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void writesWhatIsAgreed(Cases each) throws IOException {
    Path golden = GOLDEN.resolve(each.golden());

    String yaml = each.template().yaml();

    if (System.getProperty("lanner.golden.write") != null) {
      Files.writeString(golden, yaml);
    }
    assertThat(yaml).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesAgain(Cases each) {
    assertThat(each.template().yaml()).isEqualTo(each.template().yaml());
  }

  /// One process for all, as it takes a second to start.
  @Test
  void passesCfnLint() throws Exception {
    assumeTrue(isInstalled(), "cfn-lint is not on the path: pip install cfn-lint");
    for (Cases each : Cases.values()) {
      Files.writeString(folder.resolve(each.golden()), each.template().yaml());
    }
    // cfn-lint looks for what a template refers to.
    for (String zip : List.of("function.zip", "native.zip", "runtime-layer.zip")) {
      Files.writeString(folder.resolve(zip), "");
    }

    Process lint =
        new ProcessBuilder("sh", "-c", "cfn-lint --non-zero-exit-code warning *.yaml")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(lint.getInputStream().readAllBytes(), UTF_8);

    assertThat(lint.waitFor()).describedAs(output).isZero();
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("cfn-lint", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
