package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders, file by file. Links count as what they point to.
final class Tree {
  /// The time of every file that is packaged, so that an AOT cache finds the times that it was
  /// trained with. An even second, as zips know no others.
  static final FileTime TIME = FileTime.from(Instant.parse("2020-01-01T12:00:00Z"));

  private Tree() {}

  /// All files, sorted by the bytes of their relative names.
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> name(folder, file)))
          .toList();
    }
  }

  /// The relative name with slashes.
  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static void fixTimes(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.setLastModifiedTime(file, TIME);
    }
  }

  /// What files weigh together, in bytes.
  static long size(Path folder) throws IOException {
    long size = 0;
    for (Path file : files(folder)) {
      size += Files.size(file);
    }
    return size;
  }
}
