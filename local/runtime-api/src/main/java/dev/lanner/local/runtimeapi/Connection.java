package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RequestHead.Framing;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/// One connection of the runtime, served by one thread.
///
/// The thread always reads, also while a poll is open: so it notices the end of the connection and
/// whatever arrives out of turn. The event for an open poll is written by whoever brings it, which
/// spares every invocation a change of threads.
final class Connection implements Runnable {
  /// Up to here head and payload go out in one write, on the thread of the caller. A fresh answer
  /// of this size fits into any socket buffer, so it cannot block.
  private static final int SMALL_BYTES = 32 * 1024;

  private static final int LINGER_MILLIS = 1000;
  private static final long LINGER_BYTES = 64L << 20;

  private final Socket socket;
  private final WireOutput out;
  private final WireInput in;
  private final RequestReader reader;
  private final Sandbox sandbox;
  private final RuntimeCalls runtimeCalls;
  private volatile Exchange exchange = Exchange.PLAIN;
  private volatile boolean closing;

  Connection(Socket socket, Sandbox sandbox) throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.out = new WireOutput(socket, () -> sandbox.connectionEnded(this));
    this.in = new WireInput(socket.getInputStream());
    this.reader = new RequestReader(in);
    this.sandbox = sandbox;
    this.runtimeCalls = new RuntimeCalls(this, sandbox);
  }

  @Override
  public void run() {
    try (socket) {
      var open = true;
      while (open) {
        open = serveOne();
      }
    } catch (IOException _) {
      // The runtime reset the connection or the server closed it. An answer that was cut off is
      // settled where its body is read, everything else below.
    } finally {
      sandbox.connectionEnded(this);
    }
  }

  /// Sends the event for the open `next` of this connection.
  void deliver(Invocation invocation) {
    sandbox.announce(invocation);
    var event = invocation.event();
    deliver(event.payload().length() <= SMALL_BYTES, () -> send(event));
  }

  /// Answers the open `restore/next` of this connection.
  void deliverRestore() {
    deliver(true, () -> write(Replies.restored(closing)));
  }

  /// Answers the open `event/next` of this connection.
  void deliverToExtension(String event) {
    deliver(true, () -> write(Replies.extensionEvent(event, closing)));
  }

  void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone either way.
    }
  }

  /// Resets the connection, as if a cable were cut.
  void reset() {
    out.end(Fault.End.RESET);
  }

  /// Serves one request.
  ///
  /// @return whether to read on
  private boolean serveOne() throws IOException {
    // Until the next head is judged, the exchange is that of a poll which may still be open.
    var judged = false;
    try {
      var start = in.taken();
      var head = reader.head();
      if (head == null) {
        return false;
      }
      if (sandbox.waitsOn(this)) {
        throw new MalformedRequest(
            400,
            head.call()
                + " came on a connection whose next had no answer. Expected the runtime to wait for"
                + " the event.");
      }
      var call = Routes.call(head);
      exchange = sandbox.faults().exchange(call);
      judged = true;
      closing = head.closes() || exchange.first(Fault.CloseAfter.class) != null;
      var cut = exchange.first(Fault.CutRequest.class);
      if (cut != null) {
        if (cut.afterBytes() < in.taken() - start) {
          throw cut(cut.end());
        }
        in.cutAfter(start + cut.afterBytes());
      }
      return switch (call) {
        case RuntimeStep.Call runtimeCall -> runtimeCalls.serve(head, runtimeCall);
        // Rare, so they get no object until they come.
        case ExtensionCall extensionCall ->
            new ExtensionCalls(this, sandbox.extensions()).serve(head, extensionCall);
        case TelemetryCall telemetryCall ->
            new TelemetryCalls(this, sandbox).serve(head, telemetryCall);
      };
    } catch (FaultCut e) {
      var cut = exchange.first(Fault.CutRequest.class);
      if (cut != null) {
        out.end(cut.end());
      }
      throw e;
    } catch (MalformedRequest e) {
      if (!judged) {
        exchange = Exchange.PLAIN;
      }
      giveUp(e.refusal());
      linger();
      return false;
    }
  }

  /// The faults of the request that is being served.
  Exchange exchange() {
    return exchange;
  }

  /// Whether to read on after the request that is being served.
  boolean staysOpen() {
    return !closing;
  }

  /// The request that is being served is the last one.
  void closeAfterReply() {
    closing = true;
  }

  void requireNoBody(RequestHead head) throws MalformedRequest {
    switch (head.framing()) {
      case Framing.None _ -> {}
      case Framing.Fixed(var length) when length == 0 -> {}
      case Framing.Fixed _, Framing.Chunked _ ->
          throw new MalformedRequest(400, head.call() + " came with a body. Expected none.");
    }
  }

  RequestBody body(RequestHead head) throws MalformedRequest {
    if (head.framing() instanceof Framing.None) {
      throw new MalformedRequest(
          411, head.call() + " came without a length. Expected Content-Length or a chunked body.");
    }
    return optionalBody(head);
  }

  RequestBody optionalBody(RequestHead head) {
    return reader.body(
        head.framing(),
        head.expectsContinue() ? () -> out.write(Exchange.PLAIN, Replies.CONTINUE) : null);
  }

  /// Refuses a request whose body is in, if a fault says so.
  boolean refusesByFault() throws IOException {
    var refuse = exchange.first(Fault.Refuse.class);
    if (refuse == null) {
      return false;
    }
    closing |= refuse.then() == Fault.Refuse.Rest.CLOSE;
    refuse(Refusal.scripted(refuse.status()));
    return true;
  }

  /// Whether the runtime has closed its side by now.
  boolean isAtEnd() throws IOException {
    socket.setSoTimeout(1);
    try {
      return !in.hasNext();
    } catch (SocketTimeoutException _) {
      return false;
    } finally {
      socket.setSoTimeout(0);
    }
  }

  void accept() throws IOException {
    write(Replies.accepted(closing));
  }

  void refuse(Refusal refusal) throws IOException {
    record(refusal);
    write(Replies.refused(refusal, closing));
  }

  void send(Event event) throws IOException {
    var head = Replies.event(event, closing);
    var payload = event.payload().bytes();
    if (payload.length > SMALL_BYTES) {
      write(head, payload);
    } else {
      var message = Arrays.copyOf(head, head.length + payload.length);
      System.arraycopy(payload, 0, message, head.length, payload.length);
      write(message);
    }
  }

  void write(byte[]... parts) throws IOException {
    out.write(exchange, parts);
  }

  void report(String sentence) {
    if (!sandbox.environment().isClosed()) {
      sandbox.violations().add(sentence);
    }
  }

  /// Refuses and closes the runtime's way to read more.
  void giveUp(Refusal refusal) throws IOException {
    record(refusal);
    sandbox.connectionEnded(this);
    write(Replies.refused(refusal, true));
    socket.shutdownOutput();
  }

  /// Ends the connection as a fault says.
  FaultCut cut(Fault.End end) {
    out.end(end);
    return new FaultCut();
  }

  /// Reads on for a while without looking, because closing a socket with unread bytes resets the
  /// connection and takes the last answer with it.
  void linger() throws IOException {
    socket.setSoTimeout(LINGER_MILLIS);
    var left = LINGER_BYTES;
    var skipped = in.skip(left);
    while (skipped > 0 && left > 0) {
      left -= skipped;
      skipped = in.skip(left);
    }
  }

  private interface Delivery {
    void send() throws IOException;
  }

  private void deliver(boolean small, Delivery delivery) {
    if (small && exchange.isPlain()) {
      deliverNow(delivery);
    } else {
      Thread.ofPlatform().daemon().name("runtime-api-event").start(() -> deliverNow(delivery));
    }
  }

  private void deliverNow(Delivery delivery) {
    try {
      delivery.send();
      if (closing) {
        socket.shutdownOutput();
      }
    } catch (IOException _) {
      // The thread that reads comes upon the end of the connection and tells the environment.
      close();
    }
  }

  /// Counts a refusal, and reports it when it is a violation.
  void record(Refusal refusal) {
    sandbox.counters().refusal();
    if (refusal.isViolation()) {
      report(refusal.sentence());
    }
  }
}
