package dev.lanner.maven;

import dev.lanner.local.lambda.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/// Builds the function's folder, without tests, and runs it on this machine until Ctrl-C, as Lambda
/// would behind its front end.
///
/// `lanner:dev`, `lanner:dev -Ddev="--port 9000 --debug"`, `lanner:dev -Ddev=--help`
@Mojo(name = "dev")
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "local-run")
public final class DevMojo extends AbstractMojo {
  /// The function's folder, with `bootstrap` and `lib`.
  @Parameter(property = "lanner.function", defaultValue = "${project.build.directory}/function")
  private Path folder;

  /// Options of the local run, as on a command line.
  @Parameter(property = "dev", defaultValue = "")
  private @Nullable String options;

  /// Environment values of the functions, when the file is there.
  @Parameter(property = "lanner.envFile", defaultValue = "${project.basedir}/src/lanner/local.env")
  private Path envFile;

  @Override
  public void execute() throws MojoFailureException {
    var arguments = new ArrayList<String>();
    if (Files.exists(envFile)) {
      arguments.add("--env-file=" + envFile);
    }
    arguments.addAll(options());
    arguments.add(folder.toString());
    int status =
        Main.run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments.toArray(new String[0]));
    if (status != 0) {
      throw new MojoFailureException("The local run did not start, for the reason above.");
    }
  }

  private List<String> options() throws MojoFailureException {
    try {
      return List.of(CommandLineUtils.translateCommandline(options == null ? "" : options));
    } catch (Exception e) {
      throw new MojoFailureException("The options have quotes without an end: " + options, e);
    }
  }
}
