package dev.lanner.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// Sends a request body in pieces, from threads that may be interrupted, and waits for room
/// meanwhile.
///
/// An interrupt closes a `SocketChannel` that blocks. So the channel does not block while the body
/// lasts, and a selector waits in its place, which an interrupt only wakes: the connection stays,
/// and the body can still be ended with a failure. The selector also hears an answer that comes
/// while nobody reads the body any more, where a write that blocks would never return.
final class PatientOutput implements AutoCloseable {
  private final SocketChannel channel;

  /// Opened when there is no room for the first time.
  private @Nullable Selector selector;

  PatientOutput(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
  }

  /// Sends all of it.
  ///
  /// @throws InterruptedIOException when the thread is interrupted. The flag stays set, and the
  ///   buffer holds what is still to be sent
  /// @throws IOException when the other side closed the connection, or has answered
  void write(ByteBuffer piece) throws IOException {
    requireNotInterrupted();
    channel.write(piece);
    while (piece.hasRemaining()) {
      awaitRoom();
      channel.write(piece);
    }
  }

  static void requireNotInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(
          "The thread was interrupted, so the response ends here, and the caller is told that it is"
              + " not complete.");
    }
  }

  private void awaitRoom() throws IOException {
    var waiting = selector;
    if (waiting == null) {
      waiting = Selector.open();
      selector = waiting;
      channel.register(waiting, SelectionKey.OP_WRITE | SelectionKey.OP_READ);
    }
    waiting.select();
    requireNotInterrupted();
    for (var key : waiting.selectedKeys()) {
      if (key.isReadable()) {
        throw new IOException("it has answered or hung up before the end");
      }
    }
    waiting.selectedKeys().clear();
  }

  /// Makes the channel block again.
  @Override
  public void close() throws IOException {
    if (selector != null) {
      selector.close();
    }
    channel.configureBlocking(true);
  }
}
