package dev.lanner.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/// A file that the compiler wrote beside classes, in a function folder.
///
/// @param place for messages
@SuppressWarnings("ArrayRecordComponent") // It goes from one method to the next.
record FolderResource(String place, byte[] bytes) {

  /// The files of this name, of the folder `classes` and of all jars in `lib`.
  ///
  /// @throws LocalRunException when a jar cannot be read
  static List<FolderResource> all(Path folder, String name) {
    var resources = new ArrayList<FolderResource>();
    try {
      var inClasses = folder.resolve("classes").resolve(name);
      if (Files.isRegularFile(inClasses)) {
        resources.add(new FolderResource(inClasses.toString(), Files.readAllBytes(inClasses)));
      }
      for (var jar : jars(folder.resolve("lib"))) {
        try (var file = new JarFile(jar.toFile())) {
          var entry = file.getEntry(name);
          if (entry != null) {
            try (var in = file.getInputStream(entry)) {
              resources.add(new FolderResource(jar + "!/" + name, in.readAllBytes()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new LocalRunException(
          "The jars in %s cannot be read (%s). Build the function again."
              .formatted(folder.resolve("lib"), e.getMessage()),
          e);
    }
    return resources;
  }

  private static List<Path> jars(Path lib) throws IOException {
    if (!Files.isDirectory(lib)) {
      return List.of();
    }
    try (var files = Files.list(lib)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
