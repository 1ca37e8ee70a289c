package dev.lanner.maven;

import dev.lanner.local.lambda.LocalRunException;
import dev.lanner.local.lambda.OneInvocation;
import dev.lanner.local.lambda.Result;
import dev.lanner.local.runtimeapi.Payload;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/// Builds the function's folder, without tests, invokes a function of it once on this machine, and
/// prints what it answers. Its log goes to standard error. The build fails when the function does.
///
/// `lanner:invoke -Dfunction=quote -Devent=event.json`, `-Devent='{"articles": 3}'`
@Mojo(name = "invoke")
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "local-run")
public final class InvokeMojo extends AbstractMojo {
  /// The function's folder, with `bootstrap` and `lib`.
  @Parameter(property = "lanner.function", defaultValue = "${project.build.directory}/function")
  private Path folder;

  /// The function, by its name in the model, such as `http`, or by its handler.
  @Parameter(property = "function", required = true)
  private String function;

  /// The event: a file, or JSON.
  @Parameter(property = "event", defaultValue = "{}")
  private String event;

  /// Environment values of the function, when the file is there.
  @Parameter(property = "lanner.envFile", defaultValue = "${project.basedir}/src/lanner/local.env")
  private Path envFile;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File home;

  @Override
  public void execute() throws MojoFailureException {
    Result result;
    try {
      result = OneInvocation.run(folder, function, Payload.ofUtf8(event()), envFile(), log());
    } catch (LocalRunException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
    switch (result) {
      case Result.Returned returned -> {
        System.out.println(returned.payload().utf8());
        System.out.flush();
      }
      case Result.Failed failed ->
          throw new MojoFailureException(
              "The function %s failed with %s: %s"
                  .formatted(function, failed.errorType(), failed.payload().utf8()));
    }
  }

  private @Nullable Path envFile() {
    return Files.exists(envFile) ? envFile : null;
  }

  private static PrintWriter log() {
    return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
  }

  private String event() throws MojoFailureException {
    String text = event.strip();
    if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
      return text;
    }
    Path file = home.toPath().resolve(text);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new MojoFailureException(
          "There is no event %s. Set -Devent to a file of UTF-8 JSON, or to JSON.".formatted(file),
          e);
    }
  }
}
