package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The list of items that were not taken, a line of JSON for each: where it is, which attributes
/// its key has, and why. It has no values. There is no file until there is such an item.
final class Rejects {
  static final String EXTENSION = ".rejects";

  private final Path file;
  private final long limit;
  private final List<String> keys;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private long bytes;
  private long count;

  /// Goes on with a list.
  ///
  /// @param limit how many there may be
  /// @param keys the attributes of the table's key
  /// @param bytes of the file that count; what is behind them is cut off
  Rejects(Path file, long limit, List<String> keys, long bytes, long count) throws IOException {
    this.file = file;
    this.limit = limit;
    this.keys = List.copyOf(keys);
    this.bytes = bytes;
    this.count = count;
    if (count == 0) {
      Files.deleteIfExists(file);
    }
  }

  /// Adds a line.
  ///
  /// @param place the file, or the segment of the table
  /// @param line 0 where there are none
  void add(String place, long line, String reason) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", place);
    if (line > 0) {
      node.put("line", line);
    }
    keys.forEach(node.putArray("key")::add);
    node.put("reason", reason);
    waiting.writeBytes((JsonMapper.shared().writeValueAsString(node) + "\n").getBytes(UTF_8));
    count++;
  }

  /// Writes to the disk what was added.
  void force() throws IOException {
    if (waiting.size() > 0) {
      try (FileChannel channel = Disk.append(file, bytes)) {
        Disk.writeAll(channel, waiting.toByteArray());
        channel.force(true);
      }
      bytes += waiting.size();
      waiting.reset();
    }
  }

  /// Whether there are more than there may be.
  ///
  /// @param waiting not yet added
  boolean isOver(int waiting) {
    return count + waiting > limit;
  }

  /// @throws ToolsException when there are more than there may be
  void check() {
    if (isOver(0)) {
      throw new ToolsException(
          "%d items do not fit, and --reject-limit is %d. %s tells where they are and why. Start again with a higher limit to go on without them."
              .formatted(count, limit, file));
    }
  }

  long bytes() {
    return bytes;
  }

  long count() {
    return count;
  }

  /// The file, or `null` when nothing was refused.
  @Nullable Path file() {
    return count == 0 ? null : file;
  }
}
