package dev.lanner.local.userpool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// Keeps pools in a file that only its owner may read. A write that is cut short leaves the file as
/// it was.
final class Storage {
  private static final int VERSION = 1;

  private final Path file;

  private record Kept(int version, List<Pool.Kept> pools) {}

  /// @param folder made when it is absent
  Storage(Path folder) {
    this.file = folder.resolve("user-pools.json");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LocalUserPoolException(
          "The data folder %s cannot be made. Name another one.".formatted(folder), e);
    }
  }

  List<Pool.Kept> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    Kept kept;
    try {
      kept = Json.MAPPER.readValue(Files.readAllBytes(file), Kept.class);
    } catch (IOException | JacksonException _) {
      // The cause might quote what is in the file.
      throw new LocalUserPoolException(
          "%s cannot be read as user pools. Delete it to begin anew.".formatted(file));
    }
    if (kept.version != VERSION) {
      throw new LocalUserPoolException(
          "%s has version %d, and this reads version %d. Use the version of Lanner that wrote it, or delete it to begin anew."
              .formatted(file, kept.version, VERSION));
    }
    return kept.pools;
  }

  /// @param pools asked for while no other write is under way, so that the last write has the
  ///   latest
  synchronized void write(Supplier<List<Pool.Kept>> pools) {
    try {
      var bytes = Json.MAPPER.writeValueAsBytes(new Kept(VERSION, pools.get()));
      var folder = file.toAbsolutePath().getParent();
      var next = Files.createTempFile(folder, "user-pools", ".tmp", ownerOnly());
      try {
        Files.write(next, bytes);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new LocalUserPoolException(
          "%s cannot be written. See to the rights and the room of its folder.".formatted(file), e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
