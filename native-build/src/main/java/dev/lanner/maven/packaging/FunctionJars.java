package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/// The jars of a function, its own first.
///
/// @param jars named as they are in `lib`
record FunctionJars(List<Jar> jars) {
  private static final String FRAMEWORK = "dev.lanner";
  private static final String LAUNCHER = "lanner-bootstrap";
  private static final int HASH_DIGITS = 8;

  FunctionJars {
    jars = List.copyOf(jars);
  }

  /// Whose code a jar has, for the report.
  enum Owner {
    APPLICATION,
    FRAMEWORK,
    DEPENDENCIES
  }

  /// One jar.
  ///
  /// @param name with a hash of its content, such as `orders-1.0.3f9a2c11.jar`: a jar that changes
  ///   has another name, which is how the bootstrap sees that it did
  /// @param artifactId by which Maven knows it
  record Jar(String name, Path file, Owner owner, String artifactId) {}

  /// @throws PackagingException when the project is not packaged yet
  static FunctionJars of(MavenProject project) throws IOException {
    var jars = new ArrayList<Jar>();
    jars.add(jar(project.getArtifact(), Owner.APPLICATION));
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getArtifactHandler().isAddedToClasspath() && isAtRunTime(artifact)) {
        jars.add(
            jar(
                artifact,
                artifact.getGroupId().equals(FRAMEWORK) ? Owner.FRAMEWORK : Owner.DEPENDENCIES));
      }
    }
    return new FunctionJars(jars);
  }

  private static boolean isAtRunTime(Artifact artifact) {
    return Artifact.SCOPE_COMPILE.equals(artifact.getScope())
        || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
  }

  private static Jar jar(Artifact artifact, Owner owner) throws IOException {
    if (artifact.getFile() == null || !artifact.getFile().isFile()) {
      throw new PackagingException(
          "%s has no jar yet. The goals that package a function come after Maven's own: run them as part of ./mvnw package."
              .formatted(artifact.getArtifactId()));
    }
    Path file = artifact.getFile().toPath();
    String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
    String name =
        "%s-%s%s.%s.jar"
            .formatted(
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                classifier,
                new Hash().add(file).hex(HASH_DIGITS));
    return new Jar(name, file, owner, artifact.getArtifactId());
  }

  List<Path> files() {
    return jars.stream().map(Jar::file).toList();
  }

  /// Copies them into a folder `lib`.
  void copyTo(Path lib) throws IOException {
    Files.createDirectories(lib);
    for (Jar jar : jars) {
      Files.copy(jar.file(), lib.resolve(jar.name()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Whether handlers are launched by their names. The bootstrap has the same rule.
  boolean areLaunched() {
    return jars.stream().anyMatch(jar -> jar.artifactId().equals(LAUNCHER));
  }

  /// What starts the function.
  String mainClass() {
    return areLaunched() ? "dev.lanner.bootstrap.Bootstrap" : "dev.lanner.framework.Main";
  }
}
