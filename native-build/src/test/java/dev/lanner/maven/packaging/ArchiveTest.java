package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void goHome() {
    TimeZone.setDefault(zone);
  }

  @Test
  void hasTheSameBytesInEveryTimeZone() throws IOException {
    writeFiles();

    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    Archive.write(folder.resolve("in"), folder.resolve("1.zip"));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    Archive.write(folder.resolve("in"), folder.resolve("2.zip"));

    assertThat(folder.resolve("2.zip")).hasSameBinaryContentAs(folder.resolve("1.zip"));
  }

  @Test
  void keepsContentAndModes() throws IOException {
    writeFiles();
    Archive.write(folder.resolve("in"), folder.resolve("a.zip"));

    Archive.read(folder.resolve("a.zip"), folder.resolve("out"));

    assertThat(folder.resolve("out/bootstrap")).hasContent("run").isExecutable();
    assertThat(folder.resolve("out/lib/a.txt")).hasContent("a");
    assertThat(Files.isExecutable(folder.resolve("out/lib/a.txt"))).isFalse();
    assertThat(Files.getLastModifiedTime(folder.resolve("out/lib/a.txt"))).isEqualTo(Tree.TIME);
  }

  private void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("in/lib"));
    Files.writeString(folder.resolve("in/lib/a.txt"), "a");
    Path bootstrap = Files.writeString(folder.resolve("in/bootstrap"), "run");
    assertThat(bootstrap.toFile().setExecutable(true)).isTrue();
  }
}
