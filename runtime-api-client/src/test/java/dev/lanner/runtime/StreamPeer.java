package dev.lanner.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Lambda's side of one connection, in the hands of the test: it reads as much as the test wants to
/// and answers when the test wants to, while the runtime runs on a thread of its own.
final class StreamPeer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ExecutorService runtime = Executors.newCachedThreadPool();
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  StreamPeer() throws IOException {
    // Small, so that a writer soon has to wait.
    server.setReceiveBufferSize(16 * 1024);
    server.setSoTimeout(30_000);
  }

  HttpRuntimeApi client() {
    return new HttpRuntimeApi(authority());
  }

  String authority() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /// Runs the side of the runtime.
  <T> Future<T> start(Callable<T> work) {
    return runtime.submit(work);
  }

  /// The same on a virtual thread.
  <T> Future<T> startVirtual(Callable<T> work) {
    var result = new FutureTask<>(work);
    Thread.ofVirtual().start(result);
    return result;
  }

  /// Waits for the next connection.
  void accept() throws IOException {
    socket = server.accept();
    socket.setTcpNoDelay(true);
    // A test that waits for what never comes fails.
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  String readHead() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append(readLine());
    }
    return head.toString();
  }

  /// One line with its end.
  String readLine() throws IOException {
    var line = new ByteArrayOutputStream();
    int next;
    do {
      next = in.read();
      if (next < 0) {
        throw new EOFException("The runtime closed the connection after: " + line);
      }
      line.write(next);
    } while (next != '\n');
    return line.toString(ISO_8859_1);
  }

  /// The bytes of the next chunk, none at the end; what comes behind the last one stays unread.
  byte[] readChunk() throws IOException {
    var line = readLine();
    int size = Integer.parseInt(line, 0, line.length() - 2, 16);
    var bytes = in.readNBytes(size);
    if (size > 0) {
      readLine();
    }
    return bytes;
  }

  /// All that comes up to the empty line behind the last chunk, as it is on the wire.
  String readRawBody() throws IOException {
    var body = new StringBuilder();
    while (true) {
      var line = readLine();
      body.append(line);
      int size = Integer.parseInt(line, 0, line.length() - 2, 16);
      if (size == 0) {
        break;
      }
      body.append(new String(in.readNBytes(size), UTF_8)).append(readLine());
    }
    return body.append(readTrailers()).toString();
  }

  /// What comes behind the last chunk: the trailers and an empty line.
  String readTrailers() throws IOException {
    var trailers = new StringBuilder();
    String line;
    do {
      line = readLine();
      trailers.append(line);
    } while (!line.equals("\r\n"));
    return trailers.toString();
  }

  /// The bytes of all chunks that are still to come; drops the trailers.
  byte[] readBody() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var chunk = readChunk(); chunk.length > 0; chunk = readChunk()) {
      body.writeBytes(chunk);
    }
    readTrailers();
    return body.toByteArray();
  }

  void answer(String answer) throws IOException {
    socket.getOutputStream().write(answer.getBytes(UTF_8));
  }

  /// Ends the connection.
  void hangUp() throws IOException {
    socket.close();
  }

  /// Breaks the connection.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Whether the runtime has closed this connection, which it is about to do or to use again.
  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    server.close();
    socket.close();
    runtime.shutdownNow();
  }
}
