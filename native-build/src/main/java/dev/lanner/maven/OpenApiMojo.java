package dev.lanner.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        getLog()
            .info(
                "%s answers no HTTP, and so has no OpenAPI document."
                    .formatted(project.getArtifactId()));
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

  /// That of the project, or the only one of its dependencies; empty where there is none.
  private static String document(List<Path> classPath) throws IOException, MojoFailureException {
    Map<Path, String> found = new LinkedHashMap<>();
    for (Path element : classPath) {
      String document = ClassPath.text(element, NAME);
      if (!document.isEmpty() && Files.isDirectory(element) && found.isEmpty()) {
        return document;
      }
      if (!document.isEmpty()) {
        found.put(element, document);
      }
    }
    if (found.isEmpty()) {
      return "";
    }
    if (found.size() > 1) {
      throw new MojoFailureException(
          "Several modules have an OpenAPI document: %s. Run the goal in the module of which it is wanted."
              .formatted(found.keySet()));
    }
    return found.values().iterator().next();
  }
}
