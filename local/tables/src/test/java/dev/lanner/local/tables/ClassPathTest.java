package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  @TempDir private Path folder;
  @TempDir private Path cache;
  private final StringBuilder log = new StringBuilder();
  private FakeMaven maven;
  private Path jar;

  @BeforeEach
  void makeAJar() throws IOException {
    maven = new FakeMaven(folder);
    jar = Files.writeString(folder.resolve("dynamodb-local.jar"), "");
  }

  @Test
  void takesWhatTheLocalRepositoryHasWithoutTheNetwork() throws IOException {
    assertThat(resolve(maven.thatFinds(jar))).isEqualTo(jar.toString());

    assertThat(maven.calls())
        .singleElement()
        .asString()
        .contains("--offline", "dependency:build-classpath");
    assertThat(log).isEmpty();
  }

  @Test
  void downloadsWhatTheLocalRepositoryDoesNotHave() throws IOException {
    assertThat(resolve(maven.thatDownloads(jar))).isEqualTo(jar.toString());

    assertThat(maven.calls()).hasSize(2);
    assertThat(maven.calls().getLast()).doesNotContain("--offline");
    assertThat(log.toString()).contains("downloads DynamoDB Local");
  }

  @Test
  void asksMavenOnceOnly() throws IOException {
    var command = maven.thatFinds(jar);
    var _ = resolve(command);

    assertThat(resolve(command)).isEqualTo(jar.toString());
    assertThat(maven.calls()).hasSize(1);
  }

  @Test
  void asksMavenAgainWhenAJarIsGone() throws IOException {
    var _ = resolve(maven.thatFinds(jar));
    Files.delete(jar);
    var other = Files.writeString(folder.resolve("other.jar"), "");

    assertThat(resolve(maven.thatFinds(other))).isEqualTo(other.toString());
    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void remembersNothingOfAFailure() throws IOException {
    assertThatThrownBy(() -> resolve(maven.thatFails()))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageStartingWith("Maven could not fetch DynamoDB Local.")
        .hasMessageContaining("no such artifact");

    assertThat(resolve(maven.thatFinds(jar))).isEqualTo(jar.toString());
  }

  @Test
  void saysSoWhenMavenNamesJarsThatDoNotExist() throws IOException {
    var command = maven.thatFinds(folder.resolve("absent.jar"));

    assertThatThrownBy(() -> resolve(command))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageContaining("names files that do not exist");
  }

  @Test
  void asksMavenOnceForManyThreads() throws Exception {
    var command = maven.thatFinds(jar);

    try (var threads = Executors.newFixedThreadPool(4)) {
      var calls = new ArrayList<Callable<String>>();
      for (int i = 0; i < 4; i++) {
        calls.add(() -> resolve(command));
      }
      for (var each : threads.invokeAll(calls)) {
        assertThat(each.get()).isEqualTo(jar.toString());
      }
    }

    assertThat(maven.calls()).hasSize(1);
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    var _ = resolve(maven.thatDownloads(jar));

    try (var files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("class-path", "lock", "pom.xml");
    }
  }

  @Test
  void saysSoWhenTheCacheFolderIsAFile() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    var command = maven.thatFinds(jar);

    assertThatThrownBy(() -> new ClassPath(file, new Log(log)).resolve(() -> new Maven(command)))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageStartingWith("Cannot use the cache folder " + file);
  }

  private String resolve(Path command) {
    return new ClassPath(cache, new Log(log)).resolve(() -> new Maven(command));
  }
}
