package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.Environment.Begun;
import dev.lanner.local.runtimeapi.Environment.Ended;
import dev.lanner.local.runtimeapi.Environment.Poll;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Serves the calls of the runtime that come in on one connection.
final class RuntimeCalls {
  private static final int PIECE = 32 * 1024;

  private final Connection connection;
  private final Sandbox sandbox;
  private final Environment environment;
  private final Counters counters;

  RuntimeCalls(Connection connection, Sandbox sandbox) {
    this.connection = connection;
    this.sandbox = sandbox;
    this.environment = sandbox.environment();
    this.counters = sandbox.counters();
  }

  /// Serves one.
  ///
  /// @return whether to read on
  boolean serve(RequestHead head, RuntimeStep.Call call) throws IOException, MalformedRequest {
    if (!environment.hasRestore()
        && (call instanceof RuntimeStep.RestoreNext || call instanceof RuntimeStep.RestoreError)) {
      throw new MalformedRequest(
          404,
          head.call()
              + " came in an environment without SnapStart. Expected it only where"
              + " AWS_LAMBDA_INITIALIZATION_TYPE is snap-start.");
    }
    return switch (call) {
      case RuntimeStep.Next _, RuntimeStep.RestoreNext _ -> poll(head, call);
      case RuntimeStep.InvocationAnswer answer -> answer(head, answer);
      case RuntimeStep.InitError _, RuntimeStep.RestoreError _ -> report(head, call);
    };
  }

  private boolean poll(RequestHead head, RuntimeStep.Call call)
      throws IOException, MalformedRequest {
    connection.requireNoBody(head);
    if (connection.refusesByFault()) {
      return connection.staysOpen();
    }
    var poll =
        call instanceof RuntimeStep.Next
            ? environment.next(connection)
            : environment.restoreNext(connection);
    if (call instanceof RuntimeStep.Next && !(poll instanceof Poll.Refused)) {
      counters.poll();
    }
    return switch (poll) {
      case Poll.Deliver(var invocation) -> {
        sandbox.announce(invocation);
        connection.send(invocation.event());
        yield connection.staysOpen();
      }
      case Poll.Restore _ -> {
        connection.write(Replies.restored(!connection.staysOpen()));
        yield connection.staysOpen();
      }
      case Poll.Open _ -> {
        var cut = connection.exchange().first(Fault.CutRequest.class);
        if (cut != null) {
          throw connection.cut(cut.end());
        }
        yield true;
      }
      case Poll.Refused(var refusal) -> {
        if (connection.isAtEnd()) {
          // A poll that broke off and that the next one, on a new connection, has overtaken.
          yield false;
        }
        connection.refuse(refusal);
        yield connection.staysOpen();
      }
    };
  }

  /// `init/error` or `restore/error`.
  private boolean report(RequestHead head, RuntimeStep.Call call)
      throws IOException, MalformedRequest {
    var body = connection.body(head);
    var refuse = connection.exchange().first(Fault.Refuse.class);
    if (refuse != null) {
      return refuse(body, refuse, null);
    }
    if (environment.begin(call, connection) instanceof Begun.Refused(var refusal)) {
      return skipAndRefuse(body, refusal);
    }
    var incoming = read(head, body, false, null);
    try {
      reply(incoming);
    } finally {
      var failure = (Answer.Failure) incoming.outcome().answer();
      if (call instanceof RuntimeStep.InitError) {
        environment.initFailed(failure);
      } else {
        environment.restoreFailed(failure);
      }
    }
    return readsOnAfter(incoming);
  }

  private boolean answer(RequestHead head, RuntimeStep.InvocationAnswer call)
      throws IOException, MalformedRequest {
    var refuse = connection.exchange().first(Fault.Refuse.class);
    var body = connection.body(head);
    if (refuse != null && !refuse.endsInvocation()) {
      return refuse(body, refuse, null);
    }
    switch (environment.begin(call, connection)) {
      case Begun.Refused(var refusal) -> {
        return skipAndRefuse(body, refusal);
      }
      case Begun.Legal(var invocation) -> {
        if (refuse != null) {
          return refuse(body, refuse, call);
        }
        var stream = invocation == null ? null : invocation.stream();
        if (stream != null && call instanceof RuntimeStep.InvocationError) {
          stream.cut();
        }
        var incoming = read(head, body, call instanceof RuntimeStep.Response, stream);
        settle(call, incoming);
        return readsOnAfter(incoming);
      }
    }
  }

  private boolean readsOnAfter(Incoming incoming) throws IOException {
    if (!incoming.isWhole()) {
      connection.linger();
    }
    return connection.staysOpen() && incoming.isWhole();
  }

  /// What a body comes to.
  ///
  /// @param isWhole whether the connection is of use after it
  private record Incoming(Outcome outcome, boolean isWhole) {}

  private Incoming read(
      RequestHead head, RequestBody body, boolean response, @Nullable Streamed stream)
      throws IOException {
    try {
      var outcome =
          response
              ? response(head, body, stream)
              : Outcome.ofError(head, body, environment.maxErrorBytes(), connection::report);
      return new Incoming(outcome, true);
    } catch (FaultCut _) {
      return new Incoming(Outcome.cut(head), false);
    } catch (IOException _) {
      return new Incoming(
          brokenBody(head, "The connection was reset before its end. Expected all of it."), false);
    } catch (MalformedRequest e) {
      return new Incoming(brokenBody(head, e.refusal().sentence()), false);
    }
  }

  private static Outcome brokenBody(RequestHead head, String why) {
    return Outcome.truncated(head.call() + " has a broken body. " + why);
  }

  private Outcome response(RequestHead head, RequestBody body, @Nullable Streamed stream)
      throws IOException, MalformedRequest {
    if (stream != null) {
      stream.begin(head.headers().first("Content-Type"));
      if (Routes.isStreaming(head)) {
        pass(body, stream);
        return Outcome.ofStream(head, body, connection::report);
      }
    }
    var payload = body.collect(RuntimeApiServer.MAX_PAYLOAD_BYTES);
    return Outcome.ofResponse(head, body, payload, connection::report);
  }

  /// Hands the body on while it comes in, waiting for whoever reads there.
  private static void pass(RequestBody body, Streamed stream) throws IOException, MalformedRequest {
    var piece = new byte[PIECE];
    while (true) {
      var count = body.read(piece, 0, piece.length);
      if (count < 0) {
        return;
      }
      var room = RuntimeApiServer.MAX_STREAM_BYTES - (body.length() - count);
      stream.write(piece, Math.clamp(room, 0, count));
    }
  }

  private boolean skipAndRefuse(RequestBody body, Refusal refusal)
      throws IOException, MalformedRequest {
    connection.record(refusal);
    body.skip();
    connection.write(Replies.refused(refusal, !connection.staysOpen()));
    return connection.staysOpen();
  }

  /// Refuses whatever was asked, in the middle of its body.
  private boolean refuse(
      RequestBody body, Fault.Refuse refuse, RuntimeStep.@Nullable InvocationAnswer call)
      throws IOException {
    var whole = readSome(body, refuse.afterBodyBytes());
    var refusal = Refusal.scripted(refuse.status());
    if (call == null) {
      connection.refuse(refusal);
    } else {
      settle(call, Outcome.refused(refuse, call.id()), () -> connection.refuse(refusal));
    }
    return whole
        && refuse.then() == Fault.Refuse.Rest.READ
        && readSome(body, Long.MAX_VALUE)
        && connection.staysOpen();
  }

  /// Reads up to so many bytes.
  ///
  /// @return false when the runtime gave the body up, as it may when it has read a refusal
  private static boolean readSome(RequestBody body, long bytes) {
    var left = bytes;
    var piece = new byte[PIECE];
    try {
      // Also for no bytes at all: a 100 must not follow the refusal.
      body.invite();
      while (left > 0) {
        var count = body.read(piece, 0, (int) Math.min(left, piece.length));
        left = count < 0 ? 0 : left - count;
      }
      return true;
    } catch (IOException | MalformedRequest _) {
      return false;
    }
  }

  private void settle(RuntimeStep.InvocationAnswer call, Incoming incoming) throws IOException {
    settle(call, incoming.outcome().answer(), () -> reply(incoming));
  }

  private interface Reply {
    void send() throws IOException;
  }

  /// Moves the state on, then answers the runtime, then the caller, so that neither can find the
  /// state behind.
  private void settle(RuntimeStep.InvocationAnswer call, Answer answer, Reply reply)
      throws IOException {
    switch (environment.end(call, connection)) {
      case Ended.Over(var invocation) -> {
        try {
          reply.send();
        } finally {
          if (invocation != null) {
            invocation.complete(answer);
          }
        }
      }
      case Ended.TooLate(var refusal) -> connection.refuse(refusal);
    }
  }

  private void reply(Incoming incoming) throws IOException {
    var refusal = incoming.outcome().refusal();
    if (refusal == null) {
      connection.accept();
    } else if (incoming.isWhole()) {
      if (refusal.isViolation()) {
        connection.closeAfterReply();
      }
      connection.refuse(refusal);
    } else {
      connection.giveUp(refusal);
    }
  }
}
