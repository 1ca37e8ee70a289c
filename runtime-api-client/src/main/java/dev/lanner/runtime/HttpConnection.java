package dev.lanner.runtime;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One HTTP/1.1 connection: a request goes out, its response comes in and is read to its end, then
/// the next one. For one thread at a time.
///
/// Nothing but a blocking `SocketChannel` is used: the HTTP client of the JDK takes 200 ms to
/// start, and it reads proxy settings that must not apply here. There is no read timeout, since
/// Lambda may freeze the process for hours inside a read. A thread that is interrupted loses the
/// channel, so whoever runs user code clears the flag before it comes back here.
final class HttpConnection implements AutoCloseable {
  private static final int CONNECT_TIMEOUT_MILLIS = 1000;

  private static final String PROVIDER_PROPERTY = "java.nio.channels.spi.SelectorProvider";
  private static final String LINUX_PROVIDER = "sun.nio.ch.EPollSelectorProvider";

  private final SocketChannel channel;
  private final ByteBuffer in;
  private final ByteBuffer out;
  private final ResponseInput input;
  private final ResponseHead head;

  private @Nullable IOException sendFailure;

  private HttpConnection(SocketChannel channel, ByteBuffer in, ByteBuffer out) {
    this.channel = channel;
    this.in = in;
    this.out = out;
    this.input = new ResponseInput(channel, in);
    this.head = new ResponseHead(in);
  }

  /// Connects, within a second.
  ///
  /// @param in for what comes in, direct; a response head has to fit into it
  /// @param out for what goes out, direct; a request head has to fit into it
  static HttpConnection open(String host, int port, ByteBuffer in, ByteBuffer out)
      throws IOException {
    // Resolved each time: the address may be another one after a snapshot.
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException("the host is unknown");
    }
    nameProvider();
    var channel = SocketChannel.open();
    try {
      connect(channel, address);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return new HttpConnection(channel, in, out);
  }

  /// Names the provider that the JDK falls back to on Linux anyway, by the property that {@link
  /// java.nio.channels.spi.SelectorProvider#provider()} documents. Otherwise the first channel
  /// makes the JDK look for a service first, which opens every jar of the class path: 3 ms of the
  /// 40 from launch to the first `next`, more with more jars. A native image has no class path to
  /// search, and could not make the provider by its name.
  private static void nameProvider() {
    if (System.getProperty(PROVIDER_PROPERTY) == null
        && System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
      try {
        Class.forName(LINUX_PROVIDER);
        System.setProperty(PROVIDER_PROPERTY, LINUX_PROVIDER);
      } catch (ClassNotFoundException _) {
        // Another system, or a JDK that calls it differently: the JDK chooses.
      }
    }
  }

  /// On one machine, connecting succeeds at once, but a channel that does not block learns of it at
  /// the second look only: waiting before that would add a millisecond to every cold start. Waiting
  /// with `channel.socket()` would load a second socket implementation.
  private static void connect(SocketChannel channel, InetSocketAddress address) throws IOException {
    channel.configureBlocking(false);
    var _ = channel.connect(address);
    for (int millis = 0; !channel.finishConnect(); millis++) {
      if (millis == CONNECT_TIMEOUT_MILLIS) {
        throw new SocketTimeoutException("no connection within " + millis + " ms");
      }
      LockSupport.parkNanos(1_000_000);
    }
    channel.configureBlocking(true);
  }

  /// Whether the other side has closed the connection since the last response. Between two requests
  /// there is nothing to read but the end.
  boolean isStale() {
    try {
      channel.configureBlocking(false);
      int count = channel.read(in.clear());
      in.limit(0);
      channel.configureBlocking(true);
      return count != 0;
    } catch (IOException _) {
      return true;
    }
  }

  /// Sends the head in the buffer and the body behind it. Both go through the same direct buffer:
  /// the one copy on the way out. (A gathering write of heap arrays makes that copy too, into
  /// native memory as large as the body, which the JDK then keeps.) A small request is a single
  /// write.
  ///
  /// A failure shows in {@link #receiveHead()}, unless the other side has answered all the same, as
  /// it does when it refuses a body half way.
  void send(Payload body) {
    sendFailure = null;
    int from = body.offset();
    int end = from + body.length();
    try {
      do {
        int count = Math.min(end - from, out.remaining());
        out.put(body.array(), from, count).flip();
        from += count;
        while (out.hasRemaining()) {
          channel.write(out);
        }
        out.clear();
      } while (from < end);
    } catch (IOException e) {
      sendFailure = e;
    }
  }

  /// The channel, for a request that is sent in pieces as they are made.
  SocketChannel channel() {
    return channel;
  }

  /// Ends a request that was sent in pieces.
  ///
  /// @param failure what kept its end from being sent; it shows as one of {@link #send} does
  void sent(@Nullable IOException failure) {
    sendFailure = failure;
  }

  /// Waits for the response, for as long as it takes, and returns its status. Interim responses are
  /// passed over.
  int receiveHead() throws IOException {
    try {
      do {
        int end = input.awaitHead();
        head.parse(end);
        in.position(end);
      } while (head.isInterim());
      return head.status();
    } catch (IOException e) {
      if (sendFailure != null) {
        sendFailure.addSuppressed(e);
        throw sendFailure;
      }
      throw e;
    }
  }

  /// The headers of the response. Call it before the body is received.
  Headers headers() {
    return head.headers();
  }

  /// Receives the body, into an array of its own.
  Payload receiveBody() throws IOException {
    return ResponseBody.read(head, input);
  }

  /// Receives the body and drops it.
  void skipBody() throws IOException {
    ResponseBody.skip(head, input);
  }

  /// Whether another request may follow, now that the body was received.
  boolean isReusable() {
    // Bytes left over belong to no request, so nothing after them can be trusted.
    return head.isKeepAlive() && !input.hasBuffered() && sendFailure == null;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // It is gone either way.
    }
  }
}
