package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Buffered bytes of one connection, by line and by count. What was received beyond one request
/// stays for the next.
///
/// A scripted fault may end it at a byte that was not taken yet, {@link #cutAfter}.
final class WireInput {
  private static final int FIRST_SIZE = 16 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int position;
  private int limit;

  /// How many bytes were taken, and how many may be.
  private long taken;

  private long most = Long.MAX_VALUE;

  WireInput(InputStream in) {
    this.in = in;
  }

  /// How many bytes were taken.
  long taken() {
    return taken;
  }

  /// Lets so many bytes be taken from the beginning of the connection on. Whoever wants more gets a
  /// {@link FaultCut}.
  void cutAfter(long bytes) {
    most = bytes;
  }

  /// Waits for a byte, without taking it.
  ///
  /// @return false at the end of the connection
  boolean hasNext() throws IOException {
    return position < limit || fill();
  }

  /// Finds the next LF, reading as much as it takes.
  ///
  /// @param longest how long the line may be, its LF included
  /// @return the length of the line without its LF; the line begins at {@link #position()} in
  ///   {@link #buffer()} until something else is read. -1: the connection ended before. -2: there
  ///   is no LF within `longest` bytes
  int line(int longest) throws IOException {
    var scanned = position;
    while (true) {
      for (var i = scanned; i < limit; i++) {
        if (buffer[i] == '\n') {
          if (i - position + 1 > most - taken) {
            throw new FaultCut();
          }
          return i - position < longest ? i - position : -2;
        }
      }
      if (limit - position >= longest) {
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
    taken += count;
  }

  /// Reads up to `length` bytes.
  ///
  /// @return how many, or -1 at the end of the connection
  int read(byte[] target, int offset, int length) throws IOException {
    var wanted = (int) allowed(length);
    var count = Math.min(wanted, limit - position);
    if (count > 0) {
      System.arraycopy(buffer, position, target, offset, count);
      position += count;
    } else {
      count = in.read(target, offset, wanted);
    }
    taken += Math.max(count, 0);
    return count;
  }

  /// Takes up to `length` bytes without looking at them.
  ///
  /// @return how many, or -1 at the end of the connection
  long skip(long length) throws IOException {
    var wanted = allowed(length);
    if (position == limit && !fill()) {
      return -1;
    }
    var count = (int) Math.min(wanted, limit - position);
    consume(count);
    return count;
  }

  /// @return how many of these bytes may be taken
  /// @throws FaultCut when it is none
  private long allowed(long wanted) throws FaultCut {
    if (wanted > 0 && taken >= most) {
      throw new FaultCut();
    }
    return Math.min(wanted, most - taken);
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
