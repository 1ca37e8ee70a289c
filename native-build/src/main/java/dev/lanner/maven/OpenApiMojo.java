package dev.lanner.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Writes the OpenAPI document of the application to `target/lanner/openapi.json`, and with
/// `-Dopenapi.yaml` to `openapi.yaml` besides. The classes have to be there: `./mvnw compile
/// lanner:openapi`.
@Mojo(
    name = "openapi",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class OpenApiMojo extends AbstractMojo {
  private static final String FUNCTIONS = "META-INF/lanner/framework.json";
  private static final String NAME = "META-INF/lanner/openapi.json";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /// Whether the document is written as YAML, too.
  @Parameter(property = "openapi.yaml", defaultValue = "false")
  private boolean yaml;

  /// The folder it is written to.
  @Parameter(property = "openapi.output", defaultValue = "${project.build.directory}/lanner")
  private Path output;

  /// Whether nothing is written.
  @Parameter(property = "lanner.skip", defaultValue = "false")
  private boolean skipPackaging;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipPackaging || project.getPackaging().equals("pom")) {
      return;
    }
    try {
      String document = document(ClassPath.of(project));
      if (document.isEmpty()) {
        getLog().info("The application has no routes of HTTP, and so no OpenAPI document.");
        return;
      }
      Files.createDirectories(output);
      Files.writeString(output.resolve("openapi.json"), document);
      if (yaml) {
        YAMLMapper mapper =
            YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLWriteFeature.SPLIT_LINES)
                .build();
        Files.writeString(
            output.resolve("openapi.yaml"),
            mapper.writeValueAsString(JsonMapper.shared().readTree(document)));
      }
      getLog().info("The OpenAPI document is in " + output);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The OpenAPI document cannot be written to %s.".formatted(output), e);
    }
  }

  /// That of the project, or the only one of its dependencies; empty where functions answer no
  /// requests.
  private static String document(List<Path> classPath) throws IOException, MojoFailureException {
    Map<Path, String> found = new LinkedHashMap<>();
    for (Path element : classPath) {
      String document = text(element, NAME);
      if (!document.isEmpty() && Files.isDirectory(element) && found.isEmpty()) {
        return document;
      }
      if (!document.isEmpty()) {
        found.put(element, document);
      }
    }
    if (found.isEmpty() && hasFunctions(classPath)) {
      return "";
    }
    if (found.isEmpty()) {
      throw new MojoFailureException(
          "Nothing on the class path has %s. Compile the application first, and annotate a method with @Get or another route."
              .formatted(NAME));
    }
    if (found.size() > 1) {
      throw new MojoFailureException(
          "Several modules have an OpenAPI document: %s. Run the goal in the module of which it is wanted."
              .formatted(found.keySet()));
    }
    return found.values().iterator().next();
  }

  private static boolean hasFunctions(List<Path> classPath) throws IOException {
    for (Path element : classPath) {
      if (!text(element, FUNCTIONS).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// Empty when there is none.
  private static String text(Path element, String name) throws IOException {
    if (Files.isDirectory(element)) {
      Path file = element.resolve(name);
      return Files.exists(file) ? Files.readString(file) : "";
    }
    if (!element.toString().endsWith(".jar") || !Files.exists(element)) {
      return "";
    }
    try (var zip = new ZipFile(element.toFile())) {
      var entry = zip.getEntry(name);
      if (entry == null) {
        return "";
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
