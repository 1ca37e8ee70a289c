package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are on the disk when a call returns, so that what is written of them afterwards is
/// true even when the machine stops.
final class Disk {
  private Disk() {}

  /// Puts a text in the place of a file: readers see the old one or the new one, and never a part.
  static void replace(Path file, String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            whole,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      writeAll(channel, text.getBytes(UTF_8));
      channel.force(true);
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file);
  }

  /// Opens a file to be appended to, and cuts off what it has behind a length.
  ///
  /// @throws ToolsException when it is shorter
  static FileChannel append(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new ToolsException(
          "%s has less than the %d bytes that its checkpoint knows of. Delete the checkpoint and begin again."
              .formatted(file, length));
    }
    channel.truncate(length);
    channel.position(length);
    forceFolder(file);
    return channel;
  }

  static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /// Makes sure that the name of a file lasts. Not every system lets a folder be opened.
  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !System.getProperty("os.name").startsWith("Windows")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
