package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.maven.packaging.FunctionJars.Jar;
import dev.lanner.maven.packaging.FunctionJars.Owner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeImageTest {
  @TempDir private Path folder;

  @Test
  void takesTheCommandOfGraalVmHomeBeforeThatOfThePath() throws IOException {
    Path graal = command("graal/bin", "");
    Path onPath = command("path", "");
    Map<String, String> path =
        Map.of("PATH", folder + "/none" + File.pathSeparator + onPath.getParent());

    assertThat(NativeImage.find(path).command()).isEqualTo(onPath);
    assertThat(
            NativeImage.find(Map.of("GRAALVM_HOME", folder + "/graal", "PATH", path.get("PATH")))
                .command())
        .isEqualTo(graal);
  }

  @Test
  void saysWhereItHasLooked() {
    assertThatThrownBy(
            () -> NativeImage.find(Map.of("GRAALVM_HOME", folder.toString(), "PATH", "")))
        .isInstanceOf(PackagingException.class)
        .hasMessage(
            "There is no native-image in GRAALVM_HOME, in JAVA_HOME or on the path. Install GraalVM for JDK 25, and set GRAALVM_HOME to its folder.");
  }

  @Test
  void givesTheJarsAndTheArgumentsOfTheAuthor() throws Exception {
    Path image = folder.resolve("bootstrap");
    Path command = command("bin", "cp \"${1#@}\" " + folder + "/given\ntouch " + image);

    new NativeImage(command).build(jars(), List.of("-Ob"), image, new SystemStreamLog());

    assertThat(folder.resolve("given"))
        .hasContent(
            """
            -cp
            "%1$s/my orders.jar%2$s%1$s/b.jar"
            --no-fallback
            -Ob
            -o
            %1$s/bootstrap
            dev.lanner.framework.Main
            """
                .formatted(folder, File.pathSeparator));
    assertThat(image).exists();
    assertThat(folder.resolve("native-image.args")).doesNotExist();
  }

  @Test
  void failsWhenTheCommandDoes() throws IOException {
    Path command = command("bin", "exit 20");

    assertThatThrownBy(() ->
            new NativeImage(command)
                .build(jars(), List.of(), folder.resolve("bootstrap"), new SystemStreamLog()))
        .isInstanceOf(PackagingException.class)
        .hasMessage(command + " ended with status 20. What it has said is above.");
  }

  private FunctionJars jars() {
    return new FunctionJars(
        List.of(
            new Jar("a.jar", folder.resolve("my orders.jar"), Owner.APPLICATION, "a"),
            new Jar("b.jar", folder.resolve("b.jar"), Owner.DEPENDENCIES, "b")));
  }

  private Path command(String below, String does) throws IOException {
    Path file = folder.resolve(below).resolve("native-image");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + does + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
