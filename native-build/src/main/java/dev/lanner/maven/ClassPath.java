package dev.lanner.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/// What a project runs with.
final class ClassPath {
  private ClassPath() {}

  /// The folder of its classes, then its dependencies.
  static List<Path> of(MavenProject project) throws MojoExecutionException {
    try {
      var elements = new ArrayList<Path>();
      for (String element : project.getRuntimeClasspathElements()) {
        elements.add(Path.of(element));
      }
      return elements;
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("The class path is not there.", e);
    }
  }
}
