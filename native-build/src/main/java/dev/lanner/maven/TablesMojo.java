package dev.lanner.maven;

import dev.lanner.dynamo.tools.Main;
import dev.lanner.dynamo.tools.ModelFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/// Runs a command for the DynamoDB tables of the application, those of its dependencies included:
/// `template`, `policy`, `drift`, `create`, `export`, `import`, `patterns`. The application is
/// compiled before.
///
/// `lanner:tables -Dtables="template"`, `lanner:tables -Dtables="drift --prefix live-"`,
/// `lanner:tables -Dtables="help export"`
@Mojo(name = "tables", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class TablesMojo extends AbstractMojo {
  private static final int DIFFERENT = 1;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /// The command with its options, as on a command line, without the folders with classes.
  @Parameter(property = "tables", required = true)
  private String command;

  /// A file for what the command prints, instead of the console.
  @Parameter(property = "tables.output")
  private @Nullable Path output;

  /// Whether the build fails when `drift` finds differences, or `export` or `import` leave items
  /// out.
  @Parameter(property = "tables.failOnDifference", defaultValue = "true")
  private boolean failOnDifference;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    var arguments = new ArrayList<>(arguments());
    if (!arguments.getFirst().equals("help")) {
      models().forEach(model -> arguments.add(model.toString()));
    }
    var printed = new StringWriter();
    var told = new StringWriter();
    int status =
        Main.run(
            new PrintWriter(printed, true),
            new PrintWriter(told, true),
            arguments.toArray(new String[0]));
    print(printed.toString());
    String message = told.toString().strip();
    if (status == 0 || (status == DIFFERENT && !failOnDifference)) {
      message.lines().forEach(line -> getLog().info(line));
    } else {
      throw new MojoFailureException(
          message.isEmpty()
              ? "The command %s has found differences.".formatted(arguments.getFirst())
              : message);
    }
  }

  private List<String> arguments() throws MojoFailureException {
    List<String> arguments;
    try {
      arguments = List.of(CommandLineUtils.translateCommandline(command));
    } catch (Exception e) {
      throw new MojoFailureException("The command has quotes without an end: " + command, e);
    }
    if (arguments.isEmpty()) {
      throw new MojoFailureException(
          "There is no command. Set -Dtables, for example -Dtables=\"template\" or -Dtables=\"help\".");
    }
    return arguments;
  }

  /// What of the class path has a model.
  private List<Path> models() throws MojoExecutionException, MojoFailureException {
    var models = new ArrayList<Path>();
    try {
      for (String element : project.getRuntimeClasspathElements()) {
        Path path = Path.of(element);
        if (ModelFiles.isIn(path)) {
          models.add(path);
        }
      }
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("The class path is not there.", e);
    }
    if (models.isEmpty()) {
      throw new MojoFailureException(
          "Neither %s nor its dependencies have tables. Annotate a record with @Table, and name lanner-dynamo-mapper-processor among the annotationProcessorPaths."
              .formatted(project.getArtifactId()));
    }
    return models;
  }

  private void print(String text) throws MojoExecutionException {
    if (output == null) {
      System.out.print(text);
      System.out.flush();
      return;
    }
    try {
      Path parent = output.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(output, text);
    } catch (IOException e) {
      throw new MojoExecutionException("%s cannot be written.".formatted(output), e);
    }
  }
}
