package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/// Writes `target/lanner/runtime-layer.zip`: the layer that functions of the layout `layered` need,
/// with the bootstrap and a JRE. Several functions can share it, when it has the modules of all of
/// them; with `lanner.layer` it is that of another project. There is none for the layouts
/// `managed`, `native` and `image`, nor where a function without an AOT cache is packaged on
/// another machine than that which makes its layer.
@Mojo(
    name = "layer",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class LayerMojo extends PackagingMojo {
  /// The file that is written.
  static final String ZIP = "runtime-layer.zip";

  @Override
  void packageFunction(FunctionJars jars) throws IOException {
    boolean isMadeElsewhere = !aotCache && !isThisMachine();
    boolean isUnused = layout() == Layout.MANAGED || !layout().isZipped();
    if (isUnused || isMadeElsewhere || isElsewhere()) {
      return;
    }
    Path zip = output.resolve(ZIP);
    if (layer != null) {
      Files.copy(requireLayer(layer), zip, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    requireMachine();
    Path folder = linked(jars);
    Archive.write(folder, zip);
    report(zip, jars, 0);
  }
}
