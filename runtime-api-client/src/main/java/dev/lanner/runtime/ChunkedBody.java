package dev.lanner.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Puts a body in chunks into the buffer it is sent from, behind the head or whatever else the
/// buffer holds already. Room for the size of a chunk is kept in front of it, so that its bytes are
/// copied once and it leaves in a single write.
///
/// The buffer is either being filled or on its way out; only {@link #bytes()} looks at it then.
final class ChunkedBody {
  private static final byte[] HEX = ascii("0123456789abcdef");

  /// Four digits, leading zeros among them, and a line end.
  private static final int SIZE_LINE_BYTES = 6;

  private static final byte[] LINE_END = ascii("\r\n");
  private static final byte[] LAST_CHUNK = ascii("0\r\n");

  /// What follows the bytes of the last chunk when there are no trailers.
  private static final int END_BYTES = LINE_END.length + LAST_CHUNK.length + LINE_END.length;

  private final ByteBuffer buffer;
  private int chunkStart;
  private boolean onItsWay;

  /// @param buffer at most 64 KiB, so that four digits tell the size of a chunk
  ChunkedBody(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /// Begins a chunk behind what the buffer holds.
  void beginChunk() {
    if (onItsWay) {
      buffer.clear();
      onItsWay = false;
    }
    chunkStart = buffer.position();
    buffer.position(chunkStart + SIZE_LINE_BYTES).limit(buffer.capacity() - END_BYTES);
  }

  /// Adds as many bytes to the chunk as fit, and returns their number.
  int put(byte[] bytes, int offset, int length) {
    int count = Math.min(length, buffer.remaining());
    buffer.put(bytes, offset, count);
    return count;
  }

  boolean isFull() {
    return !buffer.hasRemaining();
  }

  /// Whether the chunk has no bytes, which on the wire would be the end.
  boolean isEmpty() {
    return buffer.position() == chunkStart + SIZE_LINE_BYTES;
  }

  /// Ends the chunk, which is not empty. The buffer is on its way out.
  void endChunk() {
    closeChunk();
    flip();
  }

  /// Ends the chunk and the body. The buffer is on its way out.
  ///
  /// @param trailers whole lines, which have to fit into the buffer
  void end(byte[] trailers) {
    buffer.limit(buffer.capacity());
    if (isEmpty()) {
      buffer.position(chunkStart);
    } else {
      closeChunk();
    }
    buffer.put(LAST_CHUNK).put(trailers).put(LINE_END);
    flip();
  }

  /// Whether the buffer is on its way out, perhaps in part.
  boolean isOnItsWay() {
    return onItsWay;
  }

  /// What is on its way out.
  ByteBuffer bytes() {
    return buffer;
  }

  private void closeChunk() {
    int size = buffer.position() - chunkStart - SIZE_LINE_BYTES;
    for (int digit = 0; digit < 4; digit++) {
      buffer.put(chunkStart + digit, HEX[(size >> (12 - 4 * digit)) & 15]);
    }
    buffer.put(chunkStart + 4, LINE_END);
    buffer.limit(buffer.capacity()).put(LINE_END);
  }

  private void flip() {
    buffer.flip();
    onItsWay = true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
