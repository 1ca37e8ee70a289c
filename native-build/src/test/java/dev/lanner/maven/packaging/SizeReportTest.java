package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.maven.packaging.FunctionJars.Jar;
import dev.lanner.maven.packaging.FunctionJars.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeReportTest {
  private static final int MB = 1024 * 1024;

  @TempDir Path folder;

  private final FunctionJars jars =
      new FunctionJars(
          List.of(
              new Jar("shop.1.jar", Path.of("shop.jar"), Owner.APPLICATION, "shop"),
              new Jar("big.2.jar", Path.of("big.jar"), Owner.DEPENDENCIES, "big")));
  private Path zip;

  @BeforeEach
  void packageJars() throws IOException {
    Path in = folder.resolve("in");
    Files.createDirectories(in.resolve("lib"));
    var incompressible = new byte[2 * MB];
    new Random(1).nextBytes(incompressible);
    Files.write(in.resolve("lib/big.2.jar"), incompressible);
    Files.write(in.resolve("lib/shop.1.jar"), new byte[MB]);
    zip = folder.resolve("function.zip");
    Archive.write(in, zip);
  }

  @Test
  void tellsWhoseBytesThereAre() throws IOException {
    assertThat(SizeReport.of(zip, jars).lines())
        .containsExactly(
            "function.zip      zipped MB  unzipped MB",
            "application            0.00         1.00",
            "dependencies           2.00         2.00",
            "all                    2.00         3.00");
  }

  @Test
  void namesTheBiggestWhenTheZipIsTooBig() {
    assertThatThrownBy(() -> SizeReport.of(zip, jars).requireWithin(1, 250, 0))
        .hasMessage(
            """
            function.zip has 2.0 MB, and Lambda takes 1 MB unless it comes from S3; -Dlanner.maxZippedMb=250 is for that. The biggest in it:
              lib/big.2.jar 2.00 2.00 (MB zipped, unzipped)
              lib/shop.1.jar 0.00 1.00 (MB zipped, unzipped)\
            """);
  }

  @Test
  void countsTheLayer() throws IOException {
    SizeReport.of(zip, jars).requireWithin(50, 3, 0);

    assertThatThrownBy(() -> SizeReport.of(zip, jars).requireWithin(50, 250, 248L * MB))
        .hasMessageStartingWith(
            "function.zip has 251.0 MB when it is unzipped together with its layer, and Lambda takes 250 MB. The biggest in it:");
  }
}
