package dev.lanner.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.maven.packaging.UserProject;
import dev.lanner.maven.packaging.UserProject.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
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

  @TempDir Path folder;

  private UserProject project;

  @BeforeAll
  static void installWhatTheReactorHasBuilt() throws IOException {
    UserProject.repository(repository);
  }

  @BeforeEach
  void writeTheProject() throws IOException {
    project = UserProject.in(folder, repository);
    project.write(
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

  private static String goal(String name) {
    return UserProject.PLUGIN + ":" + name;
  }

  @Test
  void leavesAllThatIsDeployedWhereAProjectIsPackaged() throws Exception {
    Result result =
        project.maven(
            Map.of(),
            "package",
            "-Dlanner.aotCache=false",
            "-Dopenapi.yaml",
            "-Dlanner.architecture=x86_64");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(project.target("lanner/function.zip")).isRegularFile();
    assertThat(project.target("lanner/template.yaml"))
        .content()
        .contains("Handler: app.HttpFunction\n")
        .contains("CodeUri: function.zip\n")
        .contains("ContentUri: runtime-layer.zip\n")
        .contains("- x86_64\n");
    assertThat(project.target("lanner/openapi.json")).content().contains("/greetings/{name}");
    assertThat(project.target("lanner/openapi.yaml")).content().startsWith("openapi: 3.1");
  }

  @Test
  void writesAnImageAndItsTemplate() throws Exception {
    Result result = project.maven(Map.of(), "package", goal("image"), "-Dlanner.layout=image");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(project.target("lanner/template.yaml")).content().contains("PackageType: Image\n");
    assertThat(project.target("lanner/image/Dockerfile")).content().startsWith("FROM ");
    assertThat(project.target("lanner/image/function/bootstrap")).isExecutable();
    assertThat(project.target("lanner/function.zip")).doesNotExist();
  }

  @Test
  void failsWhereTheUsersTemplateContradictsTheCode() throws Exception {
    project.write(
        "src/lanner/template.yaml",
        """
        Resources:
          HttpFunction:
            Properties:
              Handler: mine
        """);

    Result result = project.maven(Map.of(), "compile", goal("template"));

    assertThat(result.status()).isNotZero();
    assertThat(result.output())
        .contains(
            "Resources.HttpFunction.Properties.Handler is app.HttpFunction by app.HttpFunction, and mine in src/lanner/template.yaml:4.");
  }

  @Test
  void invokesAFunction() throws Exception {
    project.write(
        "event.json",
        """
        {"version": "2.0", "routeKey": "$default", "rawPath": "/greetings/Ada", "rawQueryString": "",
          "headers": {}, "isBase64Encoded": false,
          "requestContext": {"stage": "$default", "http": {"method": "GET", "path": "/greetings/Ada"}}}
        """);

    Result result =
        project.maven(Map.of(), goal("invoke"), "-Dfunction=http", "-Devent=event.json");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(result.output()).contains("Hello, Ada!");
    assertThat(project.target("lanner")).doesNotExist();

    Result unknown = project.maven(Map.of(), goal("invoke"), "-Dfunction=other");

    assertThat(unknown.status()).isNotZero();
    assertThat(unknown.output()).contains("There is no function other, but [http].");
  }

  @Test
  void runsUntilItIsStopped() throws Exception {
    Process dev = project.start(Map.of(), goal("dev"), "-Ddev=--port 0");
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
