package dev.lanner.maven.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageLayoutTest {
  @TempDir Path folder;

  private Path function;
  private Path image;

  @BeforeEach
  void writeTheFunction() throws IOException {
    function = Files.createDirectories(folder.resolve("function"));
    image = folder.resolve("image");
    Files.writeString(function.resolve("bootstrap"), "#!/bin/sh\necho \"handler $_HANDLER\"\n");
    assertThat(function.resolve("bootstrap").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(function.resolve("lib"));
    Files.writeString(function.resolve("lib/app.jar"), "jar");
  }

  @Test
  void copiesTheFunctionAsItIs() throws IOException {
    Files.createDirectories(image.resolve("function/lib"));
    Files.writeString(image.resolve("function/lib/old.jar"), "old");

    new ImageLayout("with-jre", "bare", false).write(function, image);

    assertThat(image.resolve("function/bootstrap")).isExecutable();
    assertThat(image.resolve("function/lib/app.jar")).hasContent("jar");
    assertThat(image.resolve("function/lib/old.jar")).doesNotExist();
  }

  @Test
  void bringsAJreWhereTheFunctionHasNone() throws IOException {
    new ImageLayout("with-jre", "bare", false).write(function, image);

    assertThat(image.resolve("Dockerfile"))
        .hasContent(
            """
            FROM with-jre
            ENV LAMBDA_TASK_ROOT=/var/task
            WORKDIR /var/task
            COPY function/ ./
            # The command of the image is the function's handler: CMD here, or ImageConfig of the function.
            ENTRYPOINT ["/bin/sh", "-c", "_HANDLER=$0 exec /var/task/bootstrap"]
            """);
  }

  @Test
  void saysThatSnapshotsAreAllowedWhenAsked() throws IOException {
    Files.createDirectories(function.resolve("jre"));

    new ImageLayout("with-jre", "bare", true).write(function, image);

    assertThat(Files.readString(image.resolve("Dockerfile")))
        .startsWith(
            "FROM bare\nLABEL com.amazonaws.lambda.feature.snapstart=\"Allow\"\nENV LAMBDA_TASK_ROOT");
  }

  /// The entry point, run by this machine's shell on the bootstrap above.
  @Test
  void handsTheCommandOnAsTheHandler() throws Exception {
    new ImageLayout("with-jre", "bare", false).write(function, image);
    String script =
        Files.readString(image.resolve("Dockerfile"))
            .lines()
            .filter(line -> line.startsWith("ENTRYPOINT"))
            .findFirst()
            .orElseThrow();
    String command =
        script
            .substring(script.indexOf("_HANDLER"), script.lastIndexOf('"'))
            .replace("/var/task", image.resolve("function").toString());

    Process process = new ProcessBuilder("/bin/sh", "-c", command, "shop.HttpFunction").start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("handler shop.HttpFunction\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void refusesAFolderWithoutAFunction() {
    assertThatThrownBy(() ->
            new ImageLayout("with-jre", "bare", false).write(folder.resolve("nothing"), image))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("holds no bootstrap. Package the function for an image first");
  }
}
