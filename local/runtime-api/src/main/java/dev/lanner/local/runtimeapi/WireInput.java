package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Buffered bytes of one connection, by line and by count. What was received beyond one request
/// stays for the next.
final class WireInput {
  private static final int FIRST_SIZE = 16 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int position;
  private int limit;

  WireInput(InputStream in) {
    this.in = in;
  }

  /// Waits for a byte, without taking it.
  ///
  /// @return false at the end of the connection
  boolean hasNext() throws IOException {
    return position < limit || fill();
  }

  /// Finds the next LF, reading as much as it takes.
  ///
  /// @param most how long the line may be, its LF included
  /// @return the length of the line without its LF; the line begins at {@link #position()} in
  ///   {@link #buffer()} until something else is read. -1: the connection ended before. -2: there
  ///   is no LF within `most` bytes
  int line(int most) throws IOException {
    var scanned = position;
    while (true) {
      for (var i = scanned; i < limit; i++) {
        if (buffer[i] == '\n') {
          return i - position < most ? i - position : -2;
        }
      }
      if (limit - position >= most) {
        return -2;
      }
      var seen = limit - position;
      if (!fill()) {
        return -1;
      }
      scanned = position + seen;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  /// Takes bytes that {@link #line} has found.
  void consume(int count) {
    position += count;
  }

  /// Reads up to `length` bytes.
  ///
  /// @return how many, or -1 at the end of the connection
  int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      return in.read(target, offset, length);
    }
    var count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /// Takes up to `length` bytes without looking at them.
  ///
  /// @return how many, or -1 at the end of the connection
  long skip(long length) throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    var count = Math.min(length, limit - position);
    position += (int) count;
    return count;
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = 0;
      if (buffer.length > FIRST_SIZE) {
        buffer = new byte[FIRST_SIZE];
      }
    } else if (limit == buffer.length) {
      if (position > 0) {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
      } else {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    var count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    return true;
  }
}
