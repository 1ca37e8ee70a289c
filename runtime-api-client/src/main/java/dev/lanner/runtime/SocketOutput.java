package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;

/// Lines on a Unix socket, as Lambda Managed Instances want them: what would else be on standard
/// output, without frames. (AWS's runtimes for Python and Node.js write lines there too.)
///
/// The channel never blocks. A thread that is interrupted inside a blocking write, as handlers are
/// at their deadline, would close it for all others.
final class SocketOutput implements LogOutput {
  /// A reader that takes nothing for so long has gone.
  private static final int PATIENCE_MILLIS = 5000;

  /// The JDK copies what it writes into native memory, and keeps as much as it has ever copied.
  private static final int MAX_WRITE_BYTES = 64 * 1024;

  private final SocketChannel channel;

  private SocketOutput(SocketChannel channel) {
    this.channel = channel;
  }

  /// Connects to a socket in the file system.
  static SocketOutput connect(String path) throws IOException {
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.configureBlocking(false);
      if (!channel.connect(UnixDomainSocketAddress.of(path))) {
        throw new IOException("nobody accepts the connection");
      }
      return new SocketOutput(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    } catch (IllegalArgumentException e) {
      channel.close();
      throw new IOException("it is not a path", e);
    }
  }

  @Override
  public void write(LogFormat format, LogLevel level, long micros, Payload line)
      throws IOException {
    var bytes = ByteBuffer.wrap(line.array(), line.offset(), line.length());
    int end = bytes.limit();
    int waited = 0;
    boolean interrupted = false;
    try {
      while (bytes.position() < end) {
        bytes.limit(Math.min(end, bytes.position() + MAX_WRITE_BYTES));
        if (channel.write(bytes) > 0) {
          waited = 0;
        } else if (waited++ < PATIENCE_MILLIS) {
          // An interrupted thread would not wait.
          interrupted |= Thread.interrupted();
          LockSupport.parkNanos(1_000_000);
        } else {
          throw new IOException("nobody has read it for " + PATIENCE_MILLIS + " ms");
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
