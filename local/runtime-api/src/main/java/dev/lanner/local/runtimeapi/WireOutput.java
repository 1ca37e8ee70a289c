package dev.lanner.local.runtimeapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/// All bytes to the runtime pass {@link #write}, where the faults of their exchange befall them.
final class WireOutput {
  private final Socket socket;
  private final OutputStream out;
  private final Runnable ending;

  /// @param ending is called before a fault ends the connection, so that no other connection of the
  ///   runtime can overtake the news
  WireOutput(Socket socket, Runnable ending) throws IOException {
    this.socket = socket;
    this.ending = ending;
    this.out = socket.getOutputStream();
  }

  /// Writes a message: a head, perhaps with its body, perhaps followed by it.
  ///
  /// @throws FaultCut when a fault has ended the connection
  synchronized void write(Exchange exchange, byte[]... parts) throws IOException {
    if (exchange.isPlain()) {
      for (var part : parts) {
        out.write(part);
      }
      return;
    }
    var silent = exchange.first(Fault.CutRequest.class);
    if (silent != null) {
      end(silent.end());
      throw new FaultCut();
    }
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    var message = MessageShape.shaped(joined.toByteArray(), exchange.faults());
    var cut = exchange.first(Fault.CutReply.class);
    var end = cut == null ? message.length : Math.min(cut.afterBytes(), message.length);
    var split = exchange.first(Fault.Split.class);
    var middle = split == null ? end : Math.min(split.afterBytes(), end);
    var piece = exchange.first(Fault.OneByteWrites.class) != null ? 1 : Integer.MAX_VALUE;
    write(message, 0, middle, piece);
    if (split != null && middle < end) {
      split.until().join();
      write(message, middle, end, piece);
    }
    if (cut != null) {
      end(cut.end());
      throw new FaultCut();
    }
  }

  /// Ends the connection as a fault says.
  void end(Fault.End how) {
    ending.run();
    try {
      if (how == Fault.End.RESET) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
    } catch (IOException _) {
      // It is gone already.
    }
  }

  private void write(byte[] message, int from, int to, int piece) throws IOException {
    for (var at = from; at < to; ) {
      var count = Math.min(piece, to - at);
      out.write(message, at, count);
      at += count;
    }
  }
}
