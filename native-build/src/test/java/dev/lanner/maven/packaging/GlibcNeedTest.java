package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlibcNeedTest {
  @TempDir private Path folder;

  @Test
  void readsTheNeedOfAnExecutable() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeTrue(System.getProperty("os.name").equals("Linux"));

    GlibcNeed need = GlibcNeed.of(java);

    // What JDKs for Linux with the GNU C library are linked for.
    assertThat(need.minor()).isBetween(2, 34);
    assertThatCode(() -> need.requireAtMost(GlibcNeed.OF_AMAZON_LINUX_2023, java))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatNeedsALaterOne() {
    assertThatThrownBy(() ->
            new GlibcNeed(38)
                .requireAtMost(GlibcNeed.OF_AMAZON_LINUX_2023, folder.resolve("bootstrap")))
        .isInstanceOf(PackagingException.class)
        .hasMessage(
            "bootstrap needs glibc 2.38, and Lambda has glibc 2.34. Build the image on a system with that or an older one, such as Amazon Linux 2023.");
  }

  @Test
  void refusesWhatIsNoExecutable() throws IOException {
    Path script = Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh\n" + "# ".repeat(99));

    assertThatThrownBy(() -> GlibcNeed.of(script))
        .isInstanceOf(PackagingException.class)
        .hasMessageContaining("is not an executable of 64-bit Linux");
  }
}
