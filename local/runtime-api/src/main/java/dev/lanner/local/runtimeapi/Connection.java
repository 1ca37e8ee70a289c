package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RequestHead.Framing;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.function.Consumer;

/// One connection of the runtime, served by one thread.
///
/// The thread always reads, also while a `next` is open: so it notices the end of the connection
/// and whatever arrives out of turn. The event for an open `next` is written by whoever brings it,
/// which spares every invocation a change of threads.
///
/// All bytes to the runtime pass {@link #write}: the place for scripted faults.
final class Connection implements Runnable {
  /// Up to here head and payload go out in one write, on the thread of the caller. A fresh answer
  /// of this size fits into any socket buffer, so it cannot block.
  private static final int SMALL_BYTES = 32 * 1024;

  private static final int LINGER_MILLIS = 1000;
  private static final long LINGER_BYTES = 64L << 20;

  private final Socket socket;
  private final OutputStream out;
  private final WireInput in;
  private final RequestReader reader;
  private final Environment environment;
  private final Consumer<String> violations;
  private volatile boolean closing;

  Connection(Socket socket, Environment environment, Consumer<String> violations)
      throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.in = new WireInput(socket.getInputStream());
    this.reader = new RequestReader(in);
    this.environment = environment;
    this.violations = violations;
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
      environment.connectionEnded(this);
    }
  }

  /// Sends the event for the open `next` of this connection.
  void deliver(Event event) {
    if (event.payload().length() <= SMALL_BYTES) {
      deliverNow(event);
    } else {
      Thread.ofVirtual().name("runtime-api-event").start(() -> deliverNow(event));
    }
  }

  void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone either way.
    }
  }

  /// @return whether to read on
  private boolean serveOne() throws IOException {
    try {
      var head = reader.head();
      if (head == null) {
        return false;
      }
      if (environment.waitsOn(this)) {
        throw new MalformedRequest(
            400,
            head.call()
                + " came on a connection whose next had no answer. Expected the runtime to wait for"
                + " the event.");
      }
      closing = head.closes();
      return serve(head);
    } catch (MalformedRequest e) {
      giveUp(e.refusal());
      linger();
      return false;
    }
  }

  private boolean serve(RequestHead head) throws IOException, MalformedRequest {
    return switch (Routes.call(head)) {
      case RuntimeStep.Next _ -> next(head);
      case RuntimeStep.Response call -> answer(head, call);
      case RuntimeStep.InvocationError call -> answer(head, call);
      case RuntimeStep.InitError call -> answer(head, call);
    };
  }

  private boolean next(RequestHead head) throws IOException, MalformedRequest {
    switch (head.framing()) {
      case Framing.None _ -> {}
      case Framing.Fixed(var length) when length == 0 -> {}
      case Framing.Fixed _, Framing.Chunked _ ->
          throw new MalformedRequest(400, head.call() + " came with a body. Expected none.");
    }
    return switch (environment.next(this)) {
      case Environment.Poll.Deliver(var invocation) -> {
        send(invocation.event());
        yield !closing;
      }
      case Environment.Poll.Open _ -> true;
      case Environment.Poll.Refused(var refusal) -> {
        if (isAtEnd()) {
          // A poll that broke off and that the next one, on a new connection, has overtaken.
          yield false;
        }
        report(refusal.sentence());
        write(Replies.refused(refusal, closing));
        yield !closing;
      }
    };
  }

  private boolean isAtEnd() throws IOException {
    socket.setSoTimeout(1);
    try {
      return !in.hasNext();
    } catch (SocketTimeoutException _) {
      return false;
    } finally {
      socket.setSoTimeout(0);
    }
  }

  private boolean answer(RequestHead head, RuntimeStep.Call call)
      throws IOException, MalformedRequest {
    if (head.framing() instanceof Framing.None) {
      throw new MalformedRequest(
          411, head.call() + " came without a length. Expected Content-Length or a chunked body.");
    }
    var refusal = environment.begin(call, this);
    if (refusal != null) {
      report(refusal.sentence());
      var _ = body(head, 0);
      write(Replies.refused(refusal, closing));
      return !closing;
    }
    Outcome outcome;
    try {
      var body = body(head, RuntimeApiServer.MAX_PAYLOAD_BYTES);
      outcome =
          call instanceof RuntimeStep.Response
              ? Outcome.ofResponse(head, body)
              : Outcome.ofError(head, body, this::report);
    } catch (IOException _) {
      cutOff(call, head, "The connection was reset before its end. Expected all of it.");
      return false;
    } catch (MalformedRequest e) {
      cutOff(call, head, e.refusal().sentence());
      linger();
      return false;
    }
    if (outcome.refusal() != null && !(call instanceof RuntimeStep.Response)) {
      closing = true;
    }
    var reply =
        outcome.refusal() == null
            ? Replies.accepted(closing)
            : Replies.refused(outcome.refusal(), closing);
    settle(call, outcome.answer(), () -> write(reply));
    return !closing;
  }

  private RequestReader.Body body(RequestHead head, int most) throws IOException, MalformedRequest {
    if (head.expectsContinue()) {
      write(Replies.CONTINUE);
    }
    return reader.body(head.framing(), most);
  }

  private void cutOff(RuntimeStep.Call call, RequestHead head, String why) throws IOException {
    var sentence = head.call() + " has a broken body. " + why;
    settle(call, Outcome.truncated(sentence), () -> giveUp(Refusal.truncated(sentence)));
  }

  private interface Reply {
    void send() throws IOException;
  }

  /// Moves the state on, then answers the runtime, then the caller, so that neither can find the
  /// state behind.
  private void settle(RuntimeStep.Call call, Answer answer, Reply reply) throws IOException {
    if (call instanceof RuntimeStep.InitError) {
      try {
        reply.send();
      } finally {
        environment.initFailed((Answer.Failure) answer);
      }
      return;
    }
    var invocation = environment.end();
    try {
      reply.send();
    } finally {
      if (invocation != null) {
        invocation.answer().complete(answer);
      }
    }
  }

  private void deliverNow(Event event) {
    try {
      send(event);
      if (closing) {
        socket.shutdownOutput();
      }
    } catch (IOException _) {
      // The thread that reads comes upon the end of the connection and tells the environment.
      close();
    }
  }

  private void send(Event event) throws IOException {
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

  private synchronized void write(byte[]... parts) throws IOException {
    for (var part : parts) {
      out.write(part);
    }
  }

  private void report(String sentence) {
    if (!environment.isClosed()) {
      violations.accept(sentence);
    }
  }

  private void giveUp(Refusal refusal) throws IOException {
    report(refusal.sentence());
    environment.connectionEnded(this);
    write(Replies.refused(refusal, true));
    socket.shutdownOutput();
  }

  /// Reads on for a while without looking, because closing a socket with unread bytes resets the
  /// connection and takes the last answer with it.
  private void linger() throws IOException {
    socket.setSoTimeout(LINGER_MILLIS);
    var left = LINGER_BYTES;
    var skipped = in.skip(left);
    while (skipped > 0 && left > 0) {
      left -= skipped;
      skipped = in.skip(left);
    }
  }
}
