package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/// Writes `target/function`: the bootstrap, and the jars in `lib`. It is what `lanner:dev` and
/// `lanner:invoke` start, on the JDK of this machine. What was there before is removed.
@Mojo(
    name = "function",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class FunctionMojo extends PackagingMojo {
  /// The folder.
  @Parameter(property = "lanner.function", defaultValue = "${project.build.directory}/function")
  private Path folder;

  @Override
  boolean isDeployed() {
    return false;
  }

  @Override
  void packageFunction(FunctionJars jars) throws IOException {
    Tree.delete(folder);
    jars.copyTo(folder.resolve("lib"));
    JavaRuntime.bootstrap(folder.resolve("bootstrap"));
  }
}
