package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenTest {
  @TempDir private Path folder;

  @Test
  void takesTheMavenThatRunsThisBuildFirst() throws IOException {
    var running = executable("running/bin/mvn");
    executable("home/bin/mvn");

    var maven =
        Maven.find(
            Map.of("MAVEN_HOME", folder.resolve("home").toString()),
            folder.resolve("running").toString(),
            folder);

    assertThat(maven.command()).isEqualTo(running);
  }

  @Test
  void takesTheEnvironmentsMavenBeforeTheWrapper() throws IOException {
    var home = executable("home/bin/mvn");
    executable("mvnw");

    var maven = Maven.find(Map.of("MAVEN_HOME", folder.resolve("home").toString()), null, folder);

    assertThat(maven.command()).isEqualTo(home);
  }

  @Test
  void findsTheWrapperOfAFolderAbove() throws IOException {
    var wrapper = executable("mvnw");
    var module = Files.createDirectories(folder.resolve("shop/orders"));

    assertThat(Maven.find(Map.of(), null, module).command()).isEqualTo(wrapper);
  }

  @Test
  void findsMavenOnThePath() throws IOException {
    var onPath = executable("tools/mvn");
    var path = folder.resolve("absent") + File.pathSeparator + onPath.getParent();

    assertThat(Maven.find(Map.of("PATH", path), null, folder).command()).isEqualTo(onPath);
  }

  @Test
  void leavesOutWhatCannotBeExecuted() throws IOException {
    Files.writeString(folder.resolve("mvnw"), "");
    var onPath = executable("tools/mvn");

    var maven = Maven.find(Map.of("PATH", onPath.getParent().toString()), null, folder);

    assertThat(maven.command()).isEqualTo(onPath);
  }

  @Test
  void saysWhereItLookedWhenThereIsNone() {
    assertThatThrownBy(() -> Maven.find(Map.of("PATH", ""), null, folder))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageContaining("maven.home", "MAVEN_HOME", folder.toString())
        .hasMessageEndingWith("Install Maven or set MAVEN_HOME.");
  }

  @Test
  void saysSoWhenTheCommandDoesNotStart() {
    var maven = new Maven(folder.resolve("absent"));

    assertThatThrownBy(() -> maven.run(folder, List.of(), Duration.ofMinutes(1)))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageContaining("absent does not start");
  }

  @Test
  void endsAMavenThatTakesTooLong() throws IOException {
    var maven = new Maven(executable("mvn", "echo working\nexec tail -f /dev/null\n"));

    assertThatThrownBy(() -> maven.run(folder, List.of(), Duration.ofMillis(300)))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageContaining("did not end within PT0.3S");
  }

  private Path executable(String name) throws IOException {
    return executable(name, "");
  }

  private Path executable(String name, String script) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
