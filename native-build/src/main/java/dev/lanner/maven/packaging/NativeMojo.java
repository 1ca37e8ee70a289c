package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/// Writes `target/lanner/native.zip`: the function as a native image, a single file `bootstrap`
/// that needs neither a JRE nor a layer. Built by the `native-image` of GraalVM for JDK 25.
///
/// No metadata is needed for what Lanner and its processors make, as all of it is called directly.
@Mojo(
    name = "native",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class NativeMojo extends PackagingMojo {
  /// The file that is written.
  static final String ZIP = "native.zip";

  /// Arguments for `native-image` besides ours, such as `-Ob` for a quick build or
  /// `-march=compatibility`.
  @Parameter(property = "lanner.nativeArguments")
  private List<String> nativeArguments = List.of();

  @Override
  void packageFunction(FunctionJars jars) throws IOException, InterruptedException {
    requireMachine();
    Path folder = output.resolve("native");
    Tree.delete(folder);
    Files.createDirectories(folder);
    Path image = folder.resolve("bootstrap");
    NativeImage.find(System.getenv()).build(jars, nativeArguments, image, getLog());
    if (!Files.exists(image)) {
      getLog().info("There is no native.zip, as native-image has written no image.");
      return;
    }
    GlibcNeed.of(image).requireAtMost(GlibcNeed.OF_AMAZON_LINUX_2023, image);
    Tree.fixTimes(folder);
    Path zip = output.resolve(ZIP);
    Archive.write(folder, zip);
    report(zip, jars, 0);
  }
}
