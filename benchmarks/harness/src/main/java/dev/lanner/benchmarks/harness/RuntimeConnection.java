package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// A connection to the measured process that waits in one of two ways. During a cold start it
/// sleeps until bytes arrive, so that both processors are free for the process. During warm
/// invocations it polls: waking a sleeping thread takes longer than what is measured.
final class RuntimeConnection extends InputStream {
  /// The JDK copies what a call hands it into native memory, all of it and each time, however
  /// little of it the socket takes.
  private static final int PIECE_BYTES = 128 * 1024;

  private final SocketChannel channel;
  private final Script script;

  RuntimeConnection(SocketChannel channel, Script script) {
    this.channel = channel;
    this.script = script;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    boolean polls = script.isWarm();
    if (channel.isBlocking() == polls) {
      channel.configureBlocking(!polls);
    }
    var buffer = ByteBuffer.wrap(bytes, offset, Math.min(length, PIECE_BYTES));
    int read = channel.read(buffer);
    while (read == 0 && length > 0) {
      Thread.onSpinWait();
      read = channel.read(buffer);
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @param bytes a large buffer should be a direct one
  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
