package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/// What the goals have in common.
abstract class PackagingMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /// Where everything goes.
  @Parameter(defaultValue = "${project.build.directory}/lanner", readonly = true, required = true)
  Path output;

  /// The function's architecture, `x86_64` or `arm64`; that of this machine unless it is set. A JRE
  /// and an AOT cache can be made for this machine's own only.
  @Parameter(property = "lanner.architecture")
  private @Nullable String architecture;

  /// `layered`: the jars and their AOT cache, for a layer with bootstrap and JRE. `self-contained`:
  /// everything in one zip. `image`: the same in a folder, for a container image. `managed`: the
  /// jars alone, for Lambda's managed runtime `java25`. `native`: nothing, as a goal of its own
  /// makes what is deployed.
  @Parameter(property = "lanner.layout", defaultValue = "layered")
  private String layout;

  /// Whether there is an AOT cache. Without one, a layered function can be packaged anywhere.
  @Parameter(property = "lanner.aotCache", defaultValue = "true")
  boolean aotCache;

  /// The `runtime-layer.zip` that the function will run on, when it shares one of another project.
  /// Unless it is set, that of this project.
  @Parameter(property = "lanner.layer")
  @Nullable Path layer;

  /// Modules that the JRE is to have besides those that class files name: what is found by
  /// reflection or as a service, such as `jdk.localedata`.
  @Parameter(property = "lanner.modules")
  List<String> modules = List.of();

  /// The most that a zip may have, in MB.
  @Parameter(property = "lanner.maxZippedMb", defaultValue = "" + SizeReport.MAX_ZIPPED_MB)
  private int maxZippedMb;

  /// The most that a function may have, unzipped and with its layer, in MB.
  @Parameter(property = "lanner.maxUnzippedMb", defaultValue = "" + SizeReport.MAX_UNZIPPED_MB)
  private int maxUnzippedMb;

  /// Whether nothing is packaged.
  @Parameter(property = "lanner.skip", defaultValue = "false")
  private boolean skip;

  /// Whether all that is wanted is what a local run needs, which says so itself.
  @Parameter(defaultValue = "false")
  private boolean skipPackaging;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || (skipPackaging && isDeployed()) || project.getPackaging().equals("pom")) {
      return;
    }
    try {
      FunctionJars jars = FunctionJars.of(project);
      if (!jars.areLaunched() && Models.of(jars).functions().isEmpty()) {
        getLog()
            .info(
                "%s has no functions, so there is nothing to package. Functions are methods with @Get or another route or event source, compiled with lanner-framework-processor."
                    .formatted(project.getArtifactId()));
        return;
      }
      if (isDeployed()) {
        Files.createDirectories(output);
      }
      packageFunction(jars);
    } catch (PackagingException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The build was interrupted.", e);
    } catch (IOException e) {
      throw new MojoExecutionException("The function could not be packaged.", e);
    }
  }

  /// Whether what is made is for Lambda, and not for a local run.
  boolean isDeployed() {
    return true;
  }

  /// @param jars of a module that has functions
  abstract void packageFunction(FunctionJars jars) throws IOException, InterruptedException;

  /// Whether there can be no JRE, and nobody has said for which architecture one should be: on the
  /// machine of a developer who packages on another.
  final boolean isElsewhere() {
    String os = System.getProperty("os.name");
    if (architecture != null || Architecture.isLinux(os)) {
      return false;
    }
    getLog()
        .warn(
            "This is %s. A JRE and an AOT cache for Lambda can be made on Linux only, so what is packaged has neither. Package what you deploy on Linux."
                .formatted(os));
    return true;
  }

  /// Checks the architecture before minutes are spent.
  final void requireMachine() {
    architecture().requireMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  final boolean isThisMachine() {
    return architecture().isMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  private Architecture architecture() {
    return Architecture.named(
        architecture == null
            ? Architecture.inWordsOfLambda(System.getProperty("os.arch"))
            : architecture);
  }

  final Layout layout() {
    try {
      return Layout.valueOf(layout.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException _) {
      throw new PackagingException(
          "The layout is %s. Set -Dlanner.layout to layered, self-contained, managed, native or image."
              .formatted(layout));
    }
  }

  /// What a layer is unpacked to, made for this function.
  final Path linked(FunctionJars jars) throws IOException {
    Set<String> all = JavaRuntime.modules(jars, modules, getLog());
    Path folder = output.resolve("layer");
    JavaRuntime.link(all, folder, getLog());
    return folder;
  }

  /// The layer of another project.
  static final Path requireLayer(Path zip) {
    if (!Files.isRegularFile(zip)) {
      throw new PackagingException(
          "There is no layer %s. Run lanner:layer in the project that has it, or leave lanner.layer out."
              .formatted(zip));
    }
    return zip;
  }

  /// Tells what a zip weighs, and fails when that is too much.
  final void report(Path zip, FunctionJars jars, long layerBytes) throws IOException {
    SizeReport report = SizeReport.of(zip, jars);
    report.lines().forEach(getLog()::info);
    report.requireWithin(maxZippedMb, maxUnzippedMb, layerBytes);
  }
}
