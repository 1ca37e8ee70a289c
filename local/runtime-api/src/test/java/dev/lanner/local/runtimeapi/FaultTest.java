package dev.lanner.local.runtimeapi;

import static dev.lanner.local.runtimeapi.FaultPlan.Call.ERROR;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.INIT_ERROR;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.NEXT;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.RESPONSE;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.RESTORE_NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.runtimeapi.Fault.End;
import dev.lanner.local.runtimeapi.Fault.HeaderNames.Letters;
import dev.lanner.local.runtimeapi.Fault.Refuse.Rest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server does wrong on purpose, seen through a socket, and how it accounts for it. Every
/// server here is strict: a fault of its own is no violation of the runtime.
@Timeout(60)
class FaultTest {
  private static final String RESPONSE_POST = RawRuntime.post("invocation/1/response", "\"pong\"");

  @ParameterizedTest
  @EnumSource(End.class)
  void cutsAnEventAtEveryByteAndServesItAgain(End end) throws Exception {
    FaultPlan plan =
        request ->
            request.call() == NEXT
                ? List.of(new Fault.CutReply((int) request.nth() - 1, end))
                : List.of();
    try (var server = start(plan)) {
      var answer = server.invoke(event());
      var whole = "";
      for (var offset = 0; !whole.endsWith("\r\n\r\n{}"); offset++) {
        try (var runtime = new RawRuntime(server)) {
          var rest = runtime.send(RawRuntime.NEXT).rest();
          if (end == End.CLOSE) {
            assertThat(rest.bytes()).hasSize(offset);
            assertThat(rest.reset()).isFalse();
          } else {
            assertThat(rest.bytes().length()).isLessThanOrEqualTo(offset);
            assertThat(rest.reset()).isTrue();
          }
          whole = rest.bytes();
        }
      }
      try (var runtime = new RawRuntime(server)) {
        assertThat(runtime.send(RESPONSE_POST).reply().status()).isEqualTo(202);
      }
      assertThat(get(answer)).isInstanceOf(Answer.Response.class);
      assertThat(server.statistics().handedOut()).isEqualTo(1);
      assertThat(server.statistics().handedOutAgain())
          .isEqualTo(server.injections().size() - 1)
          .isGreaterThan(100);
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void cutsTheReplyToAnAnswerThatItHasTaken(End end) throws Exception {
    try (var server = start(FaultPlan.on(RESPONSE, 1, new Fault.CutReply(20, end)));
        var runtime = new RawRuntime(server)) {
      var answer = server.invoke(event());
      runtime.next();

      var rest = runtime.send(RESPONSE_POST).rest();

      assertThat(rest.bytes().length()).isLessThanOrEqualTo(20);
      assertThat(rest.reset()).isEqualTo(end == End.RESET);
      assertThat(get(answer)).isInstanceOf(Answer.Response.class);
      var injection = server.injections().getFirst();
      assertThat(injection.request()).isEqualTo(new FaultPlan.Request(2, RESPONSE, 1, "1"));
      assertThat(injection.leavesDeliveryUnknown()).isTrue();
    }
  }

  @Test
  void cutsARequestAtEveryByteOfItsHeadWithoutHavingSeenIt() throws Exception {
    var headBytes = RESPONSE_POST.indexOf("\r\n\r\n") + 4;
    FaultPlan plan =
        request ->
            request.call() == RESPONSE && request.nth() < headBytes
                ? List.of(new Fault.CutRequest(request.nth(), End.RESET))
                : List.of();
    try (var server = start(plan)) {
      var answer = server.invoke(event());
      try (var runtime = new RawRuntime(server)) {
        runtime.next();
      }
      for (var i = 1; i < headBytes; i++) {
        try (var runtime = new RawRuntime(server)) {
          assertThat(runtime.send(RESPONSE_POST).rest().bytes()).isEmpty();
          assertThat(answer).isNotDone();
        }
      }
      try (var runtime = new RawRuntime(server)) {
        assertThat(runtime.send(RESPONSE_POST).reply().status()).isEqualTo(202);
      }
      assertThat(get(answer)).isInstanceOf(Answer.Response.class);
    }
  }

  @Test
  void cutsARequestInItsBodyWhichEndsTheInvocation() throws Exception {
    var headBytes = RESPONSE_POST.indexOf("\r\n\r\n") + 4;
    for (var offset = headBytes; offset < RESPONSE_POST.length(); offset++) {
      try (var server = start(FaultPlan.on(RESPONSE, 1, new Fault.CutRequest(offset, End.CLOSE)));
          var runtime = new RawRuntime(server)) {
        var answer = server.invoke(event());
        runtime.next();

        assertThat(runtime.send(RESPONSE_POST).rest().bytes()).isEmpty();

        assertThat(((Answer.Failure) get(answer)).errorType())
            .isEqualTo("Runtime.TruncatedResponse");
      }
    }
  }

  @Test
  void takesARequestThatIsWholeAndDoesNotReply() throws Exception {
    var fault = new Fault.CutRequest(RESPONSE_POST.length(), End.CLOSE);
    try (var server = start(FaultPlan.on(RESPONSE, 1, fault));
        var runtime = new RawRuntime(server)) {
      var answer = server.invoke(event());
      runtime.next();

      assertThat(runtime.send(RESPONSE_POST).rest()).isEqualTo(new RawRuntime.Rest("", false));

      assertThat(get(answer)).isInstanceOf(Answer.Response.class);
    }
  }

  @Test
  void cutsAPollThatWaits() throws Exception {
    var fault = new Fault.CutRequest(10_000, End.RESET);
    try (var server = start(FaultPlan.on(NEXT, 1, fault))) {
      try (var runtime = new RawRuntime(server)) {
        assertThat(runtime.send(RawRuntime.NEXT).rest().reset()).isTrue();
      }
      var _ = server.invoke(event());
      try (var runtime = new RawRuntime(server)) {
        assertThat(runtime.next().status()).isEqualTo(200);
      }
      assertThat(server.statistics().handedOutAgain()).isZero();
    }
  }

  @Test
  void killsTheSocketInsideRestoreNext() throws Exception {
    var plan =
        FaultPlan.on(RESTORE_NEXT, 1, new Fault.CutRequest(10_000, End.RESET))
            .and(FaultPlan.on(RESTORE_NEXT, 2, new Fault.CutReply(0, End.RESET)));
    var restoreNext = RawRuntime.NEXT.replace("invocation/next", "restore/next");
    try (var server = RuntimeApiServer.start(Options.strict().withSnapStart().withFaults(plan))) {
      try (var before = new RawRuntime(server)) {
        assertThat(before.send(restoreNext).rest().reset()).isTrue();
      }
      try (var inside = new RawRuntime(server)) {
        inside.send(restoreNext);
        var _ = server.restore();
        assertThat(inside.rest()).isEqualTo(new RawRuntime.Rest("", true));
      }
      try (var after = new RawRuntime(server)) {
        after.send(RawRuntime.NEXT);
        assertThat(get(server.restore())).isEqualTo(new RestoreResult.Restored());
      }
    }
  }

  @Test
  void meetsAnEventThatWasWaitedForAsWell() throws Exception {
    for (var i = 0; i < 50; i++) {
      try (var server = start(FaultPlan.on(NEXT, 1, new Fault.CutReply(30, End.CLOSE)));
          var runtime = new RawRuntime(server)) {
        runtime.send(RawRuntime.NEXT);
        get(server.ready());

        var _ = server.invoke(event());

        assertThat(runtime.rest().bytes()).hasSize(30);
      }
    }
  }

  @Test
  void writesByteByByte() throws Exception {
    try (var server = start(FaultPlan.on(NEXT, 1, new Fault.OneByteWrites()));
        var runtime = new RawRuntime(server)) {
      var _ = server.invoke(event());

      assertThat(runtime.next().body()).isEqualTo("{}");
    }
  }

  @Test
  void splitsAReplyAtEveryByte() throws Exception {
    FaultPlan plan =
        request ->
            request.call() == NEXT ? List.of(new Fault.Split((int) request.nth())) : List.of();
    try (var server = start(plan);
        var runtime = new RawRuntime(server)) {
      for (var i = 0; i < 400; i++) {
        var _ = server.invoke(event());
        assertThat(runtime.next().body()).isEqualTo("{}");
        runtime.respond("1", "{}");
      }
    }
  }

  @Test
  void holdsTheSecondPartBackUntilItIsTold() throws Exception {
    var gate = new CompletableFuture<Void>();
    try (var server = start(FaultPlan.on(NEXT, 1, new Fault.Split(17, gate)));
        var runtime = new RawRuntime(server)) {
      runtime.send(RawRuntime.NEXT);
      get(server.ready());
      var _ = server.invoke(event());

      assertThat(runtime.read(17)).isEqualTo("HTTP/1.1 200 OK\r\n");
      gate.complete(null);

      assertThat(runtime.read(14)).isEqualTo("Content-Type: ");
    }
  }

  @ParameterizedTest
  @EnumSource(Letters.class)
  void writesHeaderNamesInOneCase(Letters letters) throws Exception {
    try (var server =
            start(
                FaultPlan.on(
                    NEXT, 1, new Fault.HeaderNames(letters), new Fault.CutReply(9999, End.CLOSE)));
        var runtime = new RawRuntime(server)) {
      var _ = server.invoke(event());

      var reply = runtime.send(RawRuntime.NEXT).rest().bytes();

      assertThat(reply)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains(
              letters == Letters.UPPER
                  ? "\r\nLAMBDA-RUNTIME-AWS-REQUEST-ID: 1\r\n"
                  : "\r\nlambda-runtime-aws-request-id: 1\r\n")
          .contains(": application/json\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void sendsAnEventInChunks(int chunkBytes) throws Exception {
    try (var server =
            start(
                FaultPlan.on(
                    NEXT, 1, new Fault.Chunked(chunkBytes), new Fault.HeaderNames(Letters.UPPER)));
        var runtime = new RawRuntime(server)) {
      var _ =
          server.invoke(Event.builder().requestId("1").payload("{\"n\":\"0123456789\"}").build());

      var event = runtime.next();

      assertThat(event.body()).isEqualTo("{\"n\":\"0123456789\"}");
      assertThat(event.header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(event.header("Content-Length")).isNull();
    }
  }

  @Test
  void announcesTheEndOfTheConnectionAndKeepsItsWord() throws Exception {
    try (var server = start(FaultPlan.on(NEXT, 1, new Fault.CloseAfter()));
        var runtime = new RawRuntime(server)) {
      var _ = server.invoke(event());

      assertThat(runtime.next().header("Connection")).isEqualTo("close");

      assertThat(runtime.isAtEnd()).isTrue();
    }
  }

  @Test
  void refusesAResponseInTheMiddleOfItsBodyAndReadsTheRest() throws Exception {
    try (var server = start(FaultPlan.on(RESPONSE, 1, new Fault.Refuse(413, 4, Rest.READ)));
        var runtime = new RawRuntime(server)) {
      var answer = server.invoke(event());
      runtime.next();
      runtime.send(RESPONSE_POST.substring(0, RESPONSE_POST.length() - 2));

      var refused = runtime.reply();
      runtime.send("g\"");

      assertThat(refused.status()).isEqualTo(413);
      assertThat(((Answer.Failure) get(answer)).errorType())
          .isEqualTo("Function.ResponseSizeTooLarge");
      var _ = server.invoke(event());
      assertThat(runtime.next().status()).isEqualTo(200);
      assertThat(server.injections().getFirst().leavesDeliveryUnknown()).isFalse();
    }
  }

  @Test
  void refusesAResponseInTheMiddleOfItsBodyAndCloses() throws Exception {
    try (var server = start(FaultPlan.on(RESPONSE, 1, new Fault.Refuse(413, 4, Rest.CLOSE)));
        var runtime = new RawRuntime(server)) {
      var answer = server.invoke(event());
      runtime.next();
      runtime.send(RESPONSE_POST.substring(0, RESPONSE_POST.length() - 2));

      assertThat(runtime.reply().status()).isEqualTo(413);
      assertThat(runtime.isAtEnd()).isTrue();

      assertThat(get(answer)).isInstanceOf(Answer.Failure.class);
    }
  }

  @Test
  void endsTheInvocationAlsoWhenTheRuntimeGivesTheBodyUpBefore() throws Exception {
    try (var server = start(FaultPlan.on(RESPONSE, 1, new Fault.Refuse(413, 100, Rest.READ)))) {
      var answer = server.invoke(event());
      try (var runtime = new RawRuntime(server)) {
        runtime.next();
        runtime.send(RESPONSE_POST.replace("Length: 6", "Length: 200"));
      }
      assertThat(((Answer.Failure) get(answer)).errorType())
          .isEqualTo("Function.ResponseSizeTooLarge");
    }
  }

  @Test
  void refusesAnAnswerAsIfItWereLate() throws Exception {
    try (var server = start(FaultPlan.on(ERROR, 1, new Fault.Refuse(410)));
        var runtime = new RawRuntime(server)) {
      var answer = server.invoke(event());
      runtime.next();

      assertThat(runtime.fail("1").status()).isEqualTo(410);

      assertThat(((Answer.Failure) get(answer)).errorType()).isEqualTo("Sandbox.Timedout");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500})
  void refusesWhateverItIsToldToAndChangesNothing(int status) throws Exception {
    var refuse = new Fault.Refuse(status);
    var plan =
        FaultPlan.on(NEXT, 1, refuse)
            .and(FaultPlan.on(RESPONSE, 1, refuse))
            .and(FaultPlan.on(INIT_ERROR, 1, refuse));
    try (var server = start(plan);
        var runtime = new RawRuntime(server)) {
      var answer = server.invoke(event());

      assertThat(runtime.send(RawRuntime.errorPost("init/error")).reply().status())
          .isEqualTo(status);
      assertThat(runtime.next().status()).isEqualTo(status);
      assertThat(runtime.next().status()).isEqualTo(200);
      assertThat(runtime.respond("1", "{}").status()).isEqualTo(status);
      assertThat(answer).isNotDone();
      runtime.close();
      server.runtimeExited("exit status 1");

      assertThat(get(answer)).isEqualTo(new Answer.Lost("exit status 1"));
      var statistics = server.statistics();
      assertThat(statistics.faults()).isEqualTo(3);
      assertThat(statistics.lost()).isEqualTo(1);
      assertThat(statistics.pending()).isZero();
    }
  }

  @Test
  void resetsEveryConnectionAtOnce() throws Exception {
    try (var server = start(FaultPlan.none());
        var runtime = new RawRuntime(server)) {
      runtime.send(RawRuntime.NEXT);
      get(server.ready());

      server.resetConnections();

      assertThat(runtime.rest().reset()).isTrue();
    }
  }

  @Test
  void refusesFaultsThatMakeNoSense() {
    assertThatThrownBy(() -> new Fault.CutReply(-1, End.CLOSE))
        .hasMessage("afterBytes is -1. Expected at least 0.");
    assertThatThrownBy(() -> new Fault.Chunked(0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Fault.Refuse(202)).hasMessageContaining("Expected 400 to 599");
  }

  private static RuntimeApiServer start(FaultPlan plan) {
    return RuntimeApiServer.start(Options.strict().withFaults(plan));
  }

  private static Event event() {
    return Event.builder().requestId("1").build();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
