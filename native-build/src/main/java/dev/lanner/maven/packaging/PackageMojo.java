package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/// Writes `target/lanner/function.zip`, ready to be deployed: the jars, and an AOT cache trained
/// with every route and event source of the function. The JRE is in the zip or in its layer.
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PackageMojo extends PackagingMojo {
  /// The file that is written.
  static final String ZIP = "function.zip";

  /// The `runtime-layer.zip` that the function will run on, when it shares one of another project.
  /// Unless it is set, that of this project.
  @Parameter(property = "lanner.layer")
  private @Nullable Path layer;

  /// Events of the author's to train with, `<name of the function>-<anything>.json`; those in its
  /// folder `safe` also run before Lambda takes a snapshot. `training.env` has environment values.
  @Parameter(defaultValue = "${project.basedir}/src/lanner/training", property = "lanner.training")
  private Path training;

  @Override
  void packageFunction() throws IOException, InterruptedException {
    Layout chosen = layout();
    if (!chosen.isZipped()) {
      return;
    }
    FunctionJars jars = FunctionJars.of(project);
    Path task = output.resolve("task");
    Tree.delete(task);
    jars.copyTo(task.resolve("lib"));
    if (chosen != Layout.LAYERED) {
      PrimingSamples.write(Samples.of(Models.of(jars), training), task);
    }
    boolean onThisMachine =
        chosen == Layout.SELF_CONTAINED || (chosen == Layout.LAYERED && aotCache && !isElsewhere());
    long layerBytes = 0;
    if (onThisMachine) {
      requireMachine();
      Path opt = layer == null || chosen == Layout.SELF_CONTAINED ? linked(jars) : shared(jars);
      if (chosen == Layout.SELF_CONTAINED) {
        Tree.copy(opt, task);
        opt = task;
      } else {
        layerBytes = Tree.size(opt);
      }
      train(jars, opt, task);
    }
    Tree.fixTimes(task);
    Path zip = output.resolve(ZIP);
    Archive.write(task, zip);
    report(zip, jars, layerBytes);
  }

  private void train(FunctionJars jars, Path opt, Path task)
      throws IOException, InterruptedException {
    Models models = Models.of(jars);
    if (models.functions().isEmpty()) {
      throw new PackagingException(
          "%s has no functions. Annotate a method with @Get, @Post or another route, and let the module inherit lanner-parent, or name lanner-framework-processor in its compiler plugin."
              .formatted(project.getArtifactId()));
    }
    Tree.fixTimes(task);
    Path work = Files.createDirectories(output.resolve("training"));
    Map<String, String> values = EnvironmentValues.of(training.resolve("training.env"));
    var run = new Training(opt.resolve("bootstrap"), opt.resolve("jre"), task, work, getLog());
    if (aotCache) {
      run.run(models.handlers(), Samples.of(models, training), values);
    }
    run.start(models.handlers(), values);
  }

  /// The layer of another project, unpacked.
  private Path shared(FunctionJars jars) throws IOException {
    Path zip = Objects.requireNonNull(layer);
    if (!Files.isRegularFile(zip)) {
      throw new PackagingException(
          "There is no layer %s. Run lanner:layer in the project that has it, or leave lanner.layer out."
              .formatted(zip));
    }
    Path folder = output.resolve("shared-layer");
    Tree.delete(folder);
    Archive.read(zip, folder);
    Set<String> missing = new TreeSet<>(JavaRuntime.modules(jars, modules, getLog()));
    missing.removeAll(JavaRuntime.modulesOf(folder.resolve("jre")));
    if (!missing.isEmpty()) {
      throw new PackagingException(
          "The layer %s lacks modules that this function needs: %s. Add them there with -Dlanner.modules."
              .formatted(zip, String.join(", ", missing)));
    }
    return folder;
  }
}
