package dev.lanner.maven.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Zips as Lambda unpacks them: files only, with their modes, and of the same bytes for the same
/// files.
///
/// The time of an entry is there twice: without a zone, as zips always have it, and as an instant,
/// which whoever unpacks in another time zone needs to find the same one.
final class Archive {
  private static final int EXECUTABLE = 0100755;
  private static final int READABLE = 0100644;
  private static final LocalDateTime TIME =
      LocalDateTime.ofInstant(Tree.TIME.toInstant(), ZoneOffset.UTC);

  private Archive() {}

  /// Packs all files below a folder, by their relative names.
  static void write(Path folder, Path zip) throws IOException {
    Files.createDirectories(zip.toAbsolutePath().getParent());
    try (var out = new ZipArchiveOutputStream(zip)) {
      for (Path file : Tree.files(folder)) {
        var entry = new ZipArchiveEntry(Tree.name(folder, file));
        var time = new X5455_ExtendedTimestamp();
        time.setModifyFileTime(Tree.TIME);
        entry.addExtraField(time);
        // Behind the field, from which it would be taken else, in whatever zone this is.
        entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        entry.setUnixMode(Files.isExecutable(file) ? EXECUTABLE : READABLE);
        entry.setSize(Files.size(file));
        out.putArchiveEntry(entry);
        Files.copy(file, out);
        out.closeArchiveEntry();
      }
    }
  }

  /// Unpacks all files of a zip into a folder, with their modes and times.
  static void read(Path zip, Path folder) throws IOException {
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      var entries = file.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(
              "%s has an entry outside of it: %s".formatted(zip, entry.getName()));
        }
        if (entry.isDirectory()) {
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
        if ((entry.getUnixMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
          throw new IOException("%s cannot be made executable.".formatted(target));
        }
        Files.setLastModifiedTime(target, Tree.TIME);
      }
    }
  }
}
