package dev.lanner.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.maven.TestMaven.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goals in a project that began empty: one handler, and `lanner-parent`.
class GoalsIT {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  @TempDir static Path repository;

  private static TestMaven maven;

  @TempDir Path project;

  @BeforeAll
  static void installWhatTheReactorHasBuilt() throws IOException {
    maven = TestMaven.in(repository);
  }

  @BeforeEach
  void writeTheProject() throws IOException {
    write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>dev.lanner</groupId>
            <artifactId>lanner-parent</artifactId>
            <version>%s</version>
          </parent>
          <groupId>example</groupId>
          <artifactId>greetings</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>dev.lanner</groupId>
              <artifactId>lanner-framework-core</artifactId>
            </dependency>
          </dependencies>
        </project>
        """
            .formatted(TestMaven.VERSION));
    write(
        "src/main/java/app/Greetings.java",
        """
        package app;

        import dev.lanner.framework.Get;
        import dev.lanner.framework.Path;

        @Path("/greetings")
        final class Greetings {
          record Greeting(String text) {}

          @Get("/{name}")
          Greeting greet(String name) {
            return new Greeting("Hello, " + name + "!");
          }
        }
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String goal(String name) {
    return TestMaven.PLUGIN + ":" + name;
  }

  @Test
  void writesTemplateDocumentAndImage() throws Exception {
    Result result =
        maven.run(
            project,
            List.of(
                "package",
                "-Dlanner.plain",
                goal("template"),
                goal("openapi"),
                goal("image"),
                "-Dopenapi.yaml"));

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(project.resolve("target/lanner/template.yaml"))
        .content()
        .contains("Handler: app.HttpFunction\n");
    assertThat(project.resolve("target/lanner/openapi.json"))
        .content()
        .contains("/greetings/{name}");
    assertThat(project.resolve("target/lanner/openapi.yaml")).content().startsWith("openapi: 3.1");
    assertThat(project.resolve("target/lanner/image/Dockerfile")).content().startsWith("FROM ");
    assertThat(project.resolve("target/lanner/image/function/bootstrap")).isExecutable();
  }

  @Test
  void failsWhereTheUsersTemplateContradictsTheCode() throws Exception {
    write(
        "src/lanner/template.yaml",
        """
        Resources:
          HttpFunction:
            Properties:
              Handler: mine
        """);

    Result result = maven.run(project, List.of("compile", goal("template")));

    assertThat(result.status()).isNotZero();
    assertThat(result.output())
        .contains(
            "Resources.HttpFunction.Properties.Handler is app.HttpFunction by app.HttpFunction, and mine in src/lanner/template.yaml:4.");
  }

  @Test
  void invokesAFunction() throws Exception {
    write(
        "event.json",
        """
        {"version": "2.0", "routeKey": "$default", "rawPath": "/greetings/Ada", "rawQueryString": "",
          "headers": {}, "isBase64Encoded": false,
          "requestContext": {"stage": "$default", "http": {"method": "GET", "path": "/greetings/Ada"}}}
        """);

    Result result =
        maven.run(project, List.of(goal("invoke"), "-Dfunction=http", "-Devent=event.json"));

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(result.output()).contains("Hello, Ada!");

    Result unknown = maven.run(project, List.of(goal("invoke"), "-Dfunction=other"));

    assertThat(unknown.status()).isNotZero();
    assertThat(unknown.output()).contains("There is no function other, but [http].");
  }

  @Test
  void runsUntilItIsStopped() throws Exception {
    Process dev = maven.start(project, List.of(goal("dev"), "-Ddev=--port 0"));
    try {
      String address = address(dev.inputReader(UTF_8));

      try (var client = HttpClient.newHttpClient()) {
        var response =
            client.send(
                HttpRequest.newBuilder(URI.create(address + "/greetings/Ada")).build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"text\":\"Hello, Ada!\"}");
      }
    } finally {
      dev.descendants().forEach(ProcessHandle::destroy);
      dev.destroy();
    }
    assertThat(dev.waitFor()).isNotZero();
  }

  /// Where it can be reached, from what it prints.
  private static String address(BufferedReader output) throws IOException {
    var all = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      all.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (!line.contains("[INFO]") && matcher.find()) {
        return matcher.group();
      }
    }
    throw new AssertionError("It did not start:\n" + all);
  }
}
