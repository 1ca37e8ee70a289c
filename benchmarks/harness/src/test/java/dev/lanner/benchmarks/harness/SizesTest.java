package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizesTest {
  @TempDir Path folder;

  @Test
  void areThoseOfFunctionsAndOfTheirLayers() throws IOException {
    Path function = zip("function.zip", 3);
    Path layer = zip("layer.zip", 5);

    assertThat(Sizes.markdown(Map.of("layered", List.of(function, layer))))
        .contains("| layered | 0.0 | 3.0 | 0.0 | 5.0 |");
    assertThat(Sizes.markdown(Map.of("managed", List.of(function))))
        .contains("| managed | 0.0 | 3.0 | – | – |");
  }

  /// Of nothing but zeros.
  private Path zip(String name, int megabytes) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[megabytes * 1024 * 1024]);
    }
    return file;
  }
}
