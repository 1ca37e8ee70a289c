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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goals in a project that began empty: one handler, and `lanner-parent`.
class GoalsIT {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  @TempDir Path folder;

  private UserProject project;

  @BeforeEach
  void writeTheProject() throws IOException {
    project = UserProject.in(folder);
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

  /// What is made for the other layouts, and run, is in {@link Packaged}.
  @Test
  void leavesAllOfAnImageWhereAProjectIsPackaged() throws Exception {
    Result result =
        project.maven(
            Map.of(),
            "package",
            goal("image"),
            "-Dlanner.layout=image",
            "-Dlanner.aotCache=false",
            "-Dlanner.architecture=arm64",
            "-Dopenapi.yaml");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(project.target("lanner/template.yaml"))
        .content()
        .contains("PackageType: Image\n")
        .contains("- arm64\n");
    assertThat(project.target("lanner/openapi.json")).content().contains("/greetings/{name}");
    assertThat(project.target("lanner/openapi.yaml")).content().startsWith("openapi: 3.1");
    assertThat(project.target("lanner/image/Dockerfile")).content().contains("amazoncorretto:25");
    assertThat(project.target("lanner/image/function/bootstrap")).isExecutable();
    assertThat(project.target("lanner/image/function/priming/app.HttpFunction/0001.json"))
        .content()
        .contains("/greetings/");
    assertThat(project.target("lanner/image/function/jre")).doesNotExist();
    assertThat(project.target("lanner/function.zip")).doesNotExist();
  }

  @Test
  void hasNothingToPackageInAModuleWithoutFunctions() throws Exception {
    project.write(
        "src/main/java/app/Greetings.java",
        """
        package app;

        record Greetings(String text) {}
        """);

    Result result = project.maven(Map.of(), "package");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(result.output())
        .contains("greetings has no functions, so there is nothing to package.")
        .contains("greetings has no functions of the framework, and so no template.");
    assertThat(project.target("lanner")).doesNotExist();
    assertThat(project.target("function")).doesNotExist();
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
