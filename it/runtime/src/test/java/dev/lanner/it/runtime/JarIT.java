package dev.lanner.it.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.runtime.LambdaRuntime;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/// What every function carries, and every cold start opens.
class JarIT {
  @Test
  void isAtMost150Kibibytes() throws Exception {
    var jar =
        Path.of(LambdaRuntime.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(jar).isRegularFile();
    assertThat(jar.toFile().length()).isLessThanOrEqualTo(150 * 1024);
  }

  @Test
  void bringsItsNativeImageMetadata() throws Exception {
    var jar =
        Path.of(LambdaRuntime.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    try (var entries = new JarFile(jar.toFile())) {
      assertThat(
              entries.getEntry(
                  "META-INF/native-image/dev.lanner/lanner-runtime-api-client/reachability-metadata.json"))
          .isNotNull();
    }
  }
}
