package dev.lanner.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// The receiving side of a connection: a buffer and what is still to come.
///
/// The buffer is a direct one, so the JDK reads into it without a copy of its own, and the body
/// goes from there straight into the array of the payload: the one copy on the way in. A body of
/// megabytes passes through it piece by piece, where reading into the array itself would make the
/// JDK keep a native buffer as large as the largest event for the life of the thread.
///
/// A connection that closes too early is an {@link EOFException} that says where.
final class ResponseInput {
  private final ReadableByteChannel channel;

  /// What was read and is not used yet is between position and limit.
  private final ByteBuffer buffer;

  ResponseInput(ReadableByteChannel channel, ByteBuffer buffer) {
    this.channel = channel;
    this.buffer = buffer.clear().limit(0);
  }

  /// Waits until the buffer holds a whole head from its position on, and returns the index behind
  /// it. Lines may end with a bare line feed.
  int awaitHead() throws IOException {
    buffer.compact().flip();
    int lineStart = 0;
    for (int at = 0; ; at++) {
      if (at == buffer.limit()) {
        if (at == buffer.capacity()) {
          throw new ProtocolException("its head is longer than " + at + " bytes");
        }
        fillBehind(at == 0 ? "before its first byte" : "inside its head");
      }
      if (buffer.get(at) == '\n') {
        int lineBytes = at - lineStart;
        if (lineStart > 0
            && (lineBytes == 0 || (lineBytes == 1 && buffer.get(lineStart) == '\r'))) {
          return at + 1;
        }
        lineStart = at + 1;
      }
    }
  }

  /// The buffer, to look at a head in place.
  ByteBuffer buffer() {
    return buffer;
  }

  /// Whether there are bytes that nobody asked for yet.
  boolean hasBuffered() {
    return buffer.hasRemaining();
  }

  byte next() throws IOException {
    awaitSome();
    return buffer.get();
  }

  void read(byte[] target, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      awaitSome();
      int count = Math.min(length - done, buffer.remaining());
      buffer.get(target, offset + done, count);
      done += count;
    }
  }

  void skip(int length) throws IOException {
    for (int left = length; left > 0; ) {
      awaitSome();
      int count = Math.min(left, buffer.remaining());
      buffer.position(buffer.position() + count);
      left -= count;
    }
  }

  /// Reads what can be had at once into the target, which is not full; -1 at the end of the
  /// connection.
  int readUpTo(byte[] target, int offset) throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear().limit(0);
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(target.length - offset, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  private void awaitSome() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear().limit(0);
      fillBehind("inside its body");
    }
  }

  private void fillBehind(String where) throws IOException {
    if (!fill()) {
      throw new EOFException("the connection was closed " + where);
    }
  }

  /// Adds at least one byte behind the limit, or returns `false` at the end of the connection.
  private boolean fill() throws IOException {
    int position = buffer.position();
    buffer.position(buffer.limit()).limit(buffer.capacity());
    try {
      int count;
      do {
        count = channel.read(buffer);
      } while (count == 0);
      return count > 0;
    } finally {
      buffer.flip().position(position);
    }
  }
}
