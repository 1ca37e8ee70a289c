package dev.lanner.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/// What a project runs with.
final class ClassPath {
  private static final String FUNCTIONS = "META-INF/lanner/framework.json";

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

  /// Whether there are functions that the framework runs.
  static boolean hasFunctions(List<Path> classPath) throws IOException {
    for (Path element : classPath) {
      if (!text(element, FUNCTIONS).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// A resource of an element; empty when there is none.
  static String text(Path element, String name) throws IOException {
    if (Files.isDirectory(element)) {
      Path file = element.resolve(name);
      return Files.exists(file) ? Files.readString(file) : "";
    }
    if (!element.toString().endsWith(".jar") || !Files.exists(element)) {
      return "";
    }
    try (var zip = new ZipFile(element.toFile())) {
      var entry = zip.getEntry(name);
      if (entry == null) {
        return "";
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
