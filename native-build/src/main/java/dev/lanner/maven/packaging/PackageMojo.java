package dev.lanner.maven.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.local.lambda.LocalRunException;
import dev.lanner.local.lambda.LocalServices;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/// Writes `target/lanner/function.zip`, ready to be deployed: the jars, and an AOT cache trained
/// with every route and event source of the function. The JRE is in the zip or in its layer. For a
/// container image the same is in the folder `target/lanner/task`.
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PackageMojo extends PackagingMojo {
  /// The file that is written.
  static final String ZIP = "function.zip";

  /// Events of the author's to train with, `<name of the function>-<anything>.json`; those in its
  /// folder `safe` also run before Lambda takes a snapshot. `training.env` has environment values.
  @Parameter(defaultValue = "${project.basedir}/src/lanner/training", property = "lanner.training")
  private Path training;

  @Override
  void packageFunction(FunctionJars jars) throws IOException, InterruptedException {
    Layout chosen = layout();
    if (chosen == Layout.NATIVE) {
      return;
    }
    Models models = Models.of(jars);
    List<Sample> samples = Samples.of(models, training, jars.areLaunched());
    Path task = output.resolve("task");
    Tree.delete(task);
    jars.copyTo(task.resolve("lib"));
    if (chosen.startsFromSnapshots()) {
      PrimingSamples.write(samples, task);
    }
    long layerBytes = 0;
    if (hasJre(chosen)) {
      requireMachine();
      boolean isShared = chosen == Layout.LAYERED && layer != null;
      Path opt = isShared ? shared(jars) : linked(jars);
      if (chosen == Layout.LAYERED) {
        layerBytes = Tree.size(opt);
      } else {
        Tree.copy(opt, task);
        opt = task;
      }
      train(Samples.handlers(models, samples), samples, opt, task);
    } else if (chosen == Layout.IMAGE) {
      JavaRuntime.bootstrap(task.resolve("bootstrap"));
    }
    Tree.fixTimes(task);
    if (chosen.isZipped()) {
      Path zip = output.resolve(ZIP);
      Archive.write(task, zip);
      report(zip, jars, layerBytes);
    }
  }

  /// Whether a JRE is made, or taken from a layer, and a cache trained on it. Without a cache, a
  /// function that can have its JRE from elsewhere can be packaged anywhere.
  private boolean hasJre(Layout layout) {
    return switch (layout) {
      case SELF_CONTAINED -> true;
      case LAYERED, IMAGE -> aotCache && !isElsewhere();
      case MANAGED, NATIVE -> false;
    };
  }

  private void train(List<String> handlers, List<Sample> samples, Path opt, Path task)
      throws IOException, InterruptedException {
    if (handlers.isEmpty()) {
      getLog()
          .info(
              "There is no AOT cache, as no event in %s names a handler. Put one there, named as in shop.Orders-some-case.json."
                  .formatted(training));
      return;
    }
    Tree.fixTimes(task);
    Path work = Files.createDirectories(output.resolve("training"));
    Map<String, String> values = EnvironmentValues.of(training.resolve("training.env"));
    try (LocalServices services = services(task, values)) {
      var run =
          new Training(
              opt.resolve("bootstrap"), opt.resolve("jre"), task, work, services, getLog());
      if (aotCache) {
        run.run(handlers, samples, values);
      }
      run.start(handlers, values);
    }
  }

  /// The function's tables and user pool, on this machine.
  private LocalServices services(Path task, Map<String, String> values) {
    try {
      return LocalServices.start(task, values, new PrintWriter(System.out, true, UTF_8));
    } catch (LocalRunException e) {
      getLog()
          .info(
              "The training goes without tables and users: "
                  + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return LocalServices.none();
    }
  }

  /// The layer of another project, unpacked.
  private Path shared(FunctionJars jars) throws IOException {
    Path zip = requireLayer(Objects.requireNonNull(layer));
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
