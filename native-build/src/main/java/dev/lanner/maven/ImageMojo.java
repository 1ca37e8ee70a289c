package dev.lanner.maven;

import dev.lanner.maven.image.ImageException;
import dev.lanner.maven.image.ImageLayout;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/// Writes `target/lanner/image`: a `Dockerfile` and what it copies, for a container image with
/// Lanner's runtime. Nothing is built; `docker build target/lanner/image` does, or `sam build`.
/// What it holds is packaged before: `./mvnw package lanner:image -Dlanner.layout=image`.
@Mojo(name = "image", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ImageMojo extends AbstractMojo {
  /// What the image holds: `bootstrap` and `lib`, and `jre` when it has its own; or a `bootstrap`
  /// that needs nothing. Unless it is set, what `lanner:package` has made.
  @Parameter(
      property = "lanner.image.function",
      defaultValue = "${project.build.directory}/lanner/task")
  private Path folder;

  /// Where the image's files are written; what was there before is removed.
  @Parameter(
      property = "lanner.image.output",
      defaultValue = "${project.build.directory}/lanner/image")
  private Path output;

  /// The image that has a JRE 25, for a function without its own.
  @Parameter(
      property = "lanner.image.base",
      defaultValue = "public.ecr.aws/amazoncorretto/amazoncorretto:25-al2023-headless")
  private String base;

  /// The image for a function that has its own JRE, or needs none.
  @Parameter(property = "lanner.image.bare", defaultValue = "public.ecr.aws/lambda/provided:al2023")
  private String bare;

  /// Whether the image allows starts from snapshots.
  @Parameter(property = "lanner.snapStart", defaultValue = "false")
  private boolean snapStart;

  @Override
  public void execute() throws MojoFailureException {
    try {
      new ImageLayout(base, bare, snapStart).write(folder, output);
      getLog().info("The image can be built from " + output);
    } catch (ImageException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }
}
