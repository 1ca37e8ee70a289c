package dev.lanner.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goal in a project of its own, with a Maven of its own.
class TablesGoalIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /// Holds this build's artifacts as if they were installed, and nothing that stays.
  @TempDir static Path repository;

  @TempDir Path project;

  private record Result(int status, String output) {}

  @BeforeAll
  static void installWhatTheReactorHasBuilt() throws IOException {
    for (Path pom : poms()) {
      Path module = pom.getParent();
      String artifact = artifactId(pom);
      Path folder =
          Files.createDirectories(repository.resolve("dev/lanner/" + artifact + "/0.1.0-SNAPSHOT"));
      String name = artifact + "-0.1.0-SNAPSHOT";
      Files.copy(pom, folder.resolve(name + ".pom"));
      Path jar = module.resolve("target/" + name + ".jar");
      if (Files.exists(jar)) {
        Files.copy(jar, folder.resolve(name + ".jar"));
      }
    }
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.endsWith("pom.xml"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/src/"))
          .toList();
    }
  }

  /// The one below the parent's.
  private static String artifactId(Path pom) throws IOException {
    String text = Files.readString(pom);
    String own = text.substring(Math.max(0, text.indexOf("</parent>")));
    int start = own.indexOf("<artifactId>") + "<artifactId>".length();
    return own.substring(start, own.indexOf("</artifactId>", start));
  }

  @BeforeEach
  void writeTheProject() throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>readings</artifactId>
          <version>1</version>
          <properties>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
        </project>
        """);
  }

  private void writeTheModel() throws IOException {
    Path model = project.resolve("src/main/resources/META-INF/lanner/dynamo.json");
    Files.createDirectories(model.getParent());
    Files.writeString(
        model,
        """
        {"version": 1, "tables": [{
          "name": "readings", "type": "example.Reading", "key": {"partition": ["sensor"]},
          "keyAttributes": {"sensor": "S"},
          "records": [{"name": "example.Reading",
            "attributes": [{"name": "sensor", "type": "S", "required": true}]}]}]}
        """);
  }

  @Test
  void printsTheTemplateOfTheProjectsTables() throws Exception {
    writeTheModel();

    Result result = maven("-Dtables=template");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(result.output()).contains("  ReadingsTable:\n    Type: AWS::DynamoDB::Table\n");
  }

  @Test
  void writesAFile() throws Exception {
    writeTheModel();

    Result result = maven("-Dtables=patterns", "-Dtables.output=target/docs/patterns.md");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(project.resolve("target/docs/patterns.md")).content().contains("readings");
  }

  @Test
  void failsWithTheReasonOfTheCommand() throws Exception {
    writeTheModel();

    Result result = maven("-Dtables=template --table others");

    assertThat(result.status()).isNotZero();
    assertThat(result.output()).contains("There is no table others, but [readings].");
  }

  @Test
  void failsWithoutTables() throws Exception {
    Result result = maven("-Dtables=template");

    assertThat(result.status()).isNotZero();
    assertThat(result.output())
        .contains(
            "Neither readings nor its dependencies have tables. Annotate a record with @Table");
  }

  private Result maven(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(ROOT.resolve("mvnw").toString());
    command.addAll(List.of("--batch-mode", "--no-transfer-progress"));
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Dmaven.repo.local.tail=" + userRepository());
    command.add("-Dmaven.repo.local.tail.ignoreAvailability=true");
    command.add("dev.lanner:lanner-maven-plugin:0.1.0-SNAPSHOT:tables");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static String userRepository() {
    return System.getProperty(
        "maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
  }
}
