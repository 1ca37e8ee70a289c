package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RuntimeApiServerTest {
  private final RuntimeApiServer server = RuntimeApiServer.start();
  private final List<RawRuntime> runtimes = new ArrayList<>();

  @AfterEach
  void everythingWasLegal() throws Exception {
    for (var runtime : runtimes) {
      runtime.close();
    }
    server.close();
  }

  @Test
  void carriesAnEventAndItsResponse() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));

    var event = runtime.next();
    var accepted = runtime.respond("1", "\"pong\"");

    assertThat(event.status()).isEqualTo(200);
    assertThat(event.body()).isEqualTo("{}");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.body()).isEqualTo("{\"status\":\"OK\"}");
    assertThat(get(answer))
        .isEqualTo(new Answer.Response(Payload.ofUtf8("\"pong\""), "application/json"));
  }

  @Test
  void answersAPollThatWaits() throws Exception {
    var runtime = aRuntime();
    runtime.send(RawRuntime.NEXT);
    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());

    var _ = server.invoke(anEvent("1"));

    assertThat(runtime.reply().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("1");
  }

  @Test
  void servesWhileVirtualThreadsOfTheRuntimeKeepEveryCarrierBusy() throws Exception {
    var over = new AtomicBoolean();
    for (var i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread.ofVirtual().start(() -> spinUntil(over));
    }
    try {
      var runtime = aRuntime();
      runtime.send(RawRuntime.NEXT);
      get(server.ready());
      // Too long for the thread of the caller.
      var _ = server.invoke(Event.builder().requestId("1").payload("x".repeat(100_000)).build());

      assertThat(runtime.reply().body()).hasSize(100_000);
    } finally {
      over.set(true);
    }
  }

  private static void spinUntil(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void queuesEventsWhileTheRuntimeIsBusy() throws Exception {
    var runtime = aRuntime();
    var first = server.invoke(anEvent("1"));
    var second = server.invoke(anEvent("2"));

    assertThat(runtime.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("1");
    runtime.respond("1", "1");
    assertThat(runtime.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("2");
    runtime.respond("2", "2");

    assertThat(text(get(first))).isEqualTo("1");
    assertThat(text(get(second))).isEqualTo("2");
  }

  @Test
  void takesACancelledEventOffTheQueue() throws Exception {
    var runtime = aRuntime();
    server.invoke(anEvent("1")).cancel(false);
    var _ = server.invoke(anEvent("2"));

    assertThat(runtime.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("2");
  }

  @Test
  void sendsTheContextInHeaders() throws Exception {
    var runtime = aRuntime();
    var _ =
        server.invoke(
            Event.builder()
                .requestId("1")
                .payload("plain")
                .contentType("text/plain")
                .deadline(Instant.ofEpochMilli(1_700_000_000_123L))
                .invokedFunctionArn("arn:x")
                .traceId("Root=1-5")
                .clientContext("{\"custom\":{\"bird\":\"Lännerfalke 🦅\"}}")
                .cognitoIdentity("{\"cognitoIdentityId\":\"é\"}")
                .tenantId("blue")
                .header("Lambda-Runtime-Future", "kept")
                .build());

    var event = runtime.next();

    assertThat(event.headers())
        .containsEntry("content-type", "text/plain")
        .containsEntry("content-length", "5")
        .containsEntry("lambda-runtime-deadline-ms", "1700000000123")
        .containsEntry("lambda-runtime-invoked-function-arn", "arn:x")
        .containsEntry("lambda-runtime-trace-id", "Root=1-5")
        .containsEntry(
            "lambda-runtime-client-context", "{\"custom\":{\"bird\":\"Lännerfalke 🦅\"}}")
        .containsEntry("lambda-runtime-cognito-identity", "{\"cognitoIdentityId\":\"é\"}")
        .containsEntry("lambda-runtime-aws-tenant-id", "blue")
        .containsEntry("lambda-runtime-future", "kept");
  }

  @Test
  void leavesOutHeadersThatAreAbsentAndSendsEmptyOnesEmpty() throws Exception {
    var runtime = aRuntime();
    var _ = server.invoke(Event.builder().contentType(null).traceId("").build());

    var event = runtime.next();

    assertThat(event.header("Lambda-Runtime-Trace-Id")).isEmpty();
    assertThat(event.headers())
        .doesNotContainKeys(
            "content-type", "lambda-runtime-client-context", "lambda-runtime-aws-tenant-id");
  }

  @Test
  void carriesAnErrorReport() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));
    runtime.next();

    var accepted =
        runtime
            .send(
                RawRuntime.errorPost("invocation/1/error")
                    .replace(
                        "\r\n\r\n",
                        "\r\nLambda-Runtime-Function-XRay-Error-Cause: {\"paths\":[]}\r\n\r\n"))
            .reply();

    assertThat(accepted.status()).isEqualTo(202);
    var failure = (Answer.Failure) get(answer);
    assertThat(failure.errorType()).isEqualTo("Runtime.Boom");
    assertThat(failure.xrayCause()).isEqualTo("{\"paths\":[]}");
    assertThat(failure.payload().utf8()).contains("\"boom\"");
  }

  @Test
  void normalizesErrorTypesAsLambdaDoes() {
    assertThat(ErrorReport.kept("Runtime.UserException")).isEqualTo("Runtime.UserException");
    assertThat(ErrorReport.kept("Function.no")).isEqualTo("Function.Unknown");
    assertThat(ErrorReport.kept("java.lang.IllegalStateException")).isEqualTo("Runtime.Unknown");
    assertThat(ErrorReport.kept(null)).isEqualTo("Runtime.Unknown");
  }

  @Test
  void tellsThatInitFailedAndAnswersEveryInvocationWithIt() throws Exception {
    var runtime = aRuntime();
    var early = server.invoke(anEvent("1"));

    var accepted = runtime.send(RawRuntime.errorPost("init/error")).reply();

    assertThat(accepted.status()).isEqualTo(202);
    var init = (InitResult.Failed) get(server.ready());
    assertThat(init.failure().errorType()).isEqualTo("Runtime.Boom");
    assertThat(get(early)).isEqualTo(init.failure());
    assertThat(get(server.invoke(anEvent("2")))).isEqualTo(init.failure());
  }

  @Test
  void carriesBigBodiesBothWays() throws Exception {
    var runtime = aRuntime();
    var big = "x".repeat(RuntimeApiServer.MAX_PAYLOAD_BYTES);
    var answer = server.invoke(Event.builder().requestId("1").payload(big).build());

    var event = runtime.next();
    runtime.respond("1", big);

    assertThat(event.body()).isEqualTo(big);
    assertThat(text(get(answer))).isEqualTo(big);
  }

  @Test
  void refusesAResponseThatIsTooLargeAndGoesOn() throws Exception {
    var runtime = aRuntime();
    var first = server.invoke(anEvent("1"));
    var second = server.invoke(anEvent("2"));
    runtime.next();

    var refused = runtime.respond("1", "x".repeat(RuntimeApiServer.MAX_PAYLOAD_BYTES + 1));
    runtime.next();
    runtime.respond("2", "2");

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains("\"errorType\":\"RequestEntityTooLarge\"");
    var failure = (Answer.Failure) get(first);
    assertThat(failure.errorType()).isEqualTo("Function.ResponseSizeTooLarge");
    assertThat(failure.payload().utf8())
        .contains(
            "Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556"
                + " bytes).");
    assertThat(text(get(second))).isEqualTo("2");
  }

  @Test
  void refusesAChunkedResponseThatIsTooLarge() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));
    runtime.next();

    runtime.send(chunkedHead("1"));
    for (var i = 0; i < 7; i++) {
      runtime.send("100000\r\n" + "x".repeat(0x100000) + "\r\n");
    }
    var refused = runtime.send("0\r\n\r\n").reply();

    assertThat(refused.status()).isEqualTo(413);
    assertThat(get(answer)).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void readsChunkedBodies() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));
    runtime.next();

    var accepted =
        runtime
            .send(
                chunkedHead("1") + "3\r\nabc\r\nA;name=value\r\n0123456789\r\n0\r\nX-T: 1\r\n\r\n")
            .reply();

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(text(get(answer))).isEqualTo("abc0123456789");
  }

  @Test
  void readsABodyThatArrivesByteByByte() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));
    runtime.next();

    for (var b : RawRuntime.post("invocation/1/response", "\"slow\"").toCharArray()) {
      runtime.send(String.valueOf(b));
    }

    assertThat(runtime.reply().status()).isEqualTo(202);
    assertThat(text(get(answer))).isEqualTo("\"slow\"");
  }

  @Test
  void turnsTheTrailersOfABrokenStreamIntoAFailure() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));
    runtime.next();

    runtime
        .send(
            chunkedHead("1")
                    .replace(
                        "\r\n\r\n",
                        "\r\nLambda-Runtime-Function-Response-Mode: streaming\r\nTrailer:"
                            + " Lambda-Runtime-Function-Error-Type,"
                            + " lambda-runtime-function-error-body\r\n\r\n")
                + "4\r\nhalf\r\n0\r\nLambda-Runtime-Function-Error-Type: Runtime.Half\r\n"
                + "Lambda-Runtime-Function-Error-Body: e30=\r\n\r\n")
        .reply();

    assertThat(get(answer))
        .isEqualTo(new Answer.Failure("Runtime.Half", null, Payload.ofUtf8("{}")));
  }

  @Test
  void sends100ContinueToWhoeverWaitsForIt() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));
    runtime.next();

    runtime.send(
        "POST /2018-06-01/runtime/invocation/1/response HTTP/1.1\r\nHost: lambda\r\n"
            + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    var goOn = runtime.reply();
    var accepted = runtime.send("42").reply();

    assertThat(goOn.status()).isEqualTo(100);
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(get(answer)).isEqualTo(new Answer.Response(Payload.ofUtf8("42"), null));
  }

  @Test
  void servesManyInvocationsOnOneConnection() throws Exception {
    var runtime = aRuntime();

    for (var i = 0; i < 1000; i++) {
      var answer = server.invoke(anEvent("id" + i));
      runtime.next();
      runtime.respond("id" + i, "" + i);
      assertThat(text(get(answer))).isEqualTo("" + i);
    }
  }

  @Test
  void servesManyCallersAtOnce() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ = callers.submit(() -> echo(100 * 20));
      var replies = new ArrayList<Future<String>>();
      for (var caller = 0; caller < 100; caller++) {
        var name = "caller" + caller;
        replies.add(
            callers.submit(() -> {
              for (var i = 0; i < 19; i++) {
                assertThat(text(get(server.invoke(Event.json(name + i))))).isEqualTo(name + i);
              }
              return text(get(server.invoke(Event.json(name))));
            }));
      }

      for (var caller = 0; caller < 100; caller++) {
        assertThat(replies.get(caller).get()).isEqualTo("caller" + caller);
      }
    }
  }

  private Void echo(int times) throws Exception {
    try (var runtime = new RawRuntime(server)) {
      for (var i = 0; i < times; i++) {
        var event = runtime.next();
        runtime.respond(event.header("Lambda-Runtime-Aws-Request-Id"), event.body());
      }
    }
    return null;
  }

  @Test
  void servesARuntimeThatOpensAConnectionPerRequest() throws Exception {
    for (var i = 0; i < 20; i++) {
      var answer = server.invoke(anEvent("id" + i));
      try (var first = new RawRuntime(server)) {
        first.send(RawRuntime.NEXT.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        var event = first.reply();
        assertThat(event.header("Connection")).isEqualTo("close");
        assertThat(first.isAtEnd()).isTrue();
      }
      try (var second = new RawRuntime(server)) {
        second.respond("id" + i, "" + i);
      }
      assertThat(text(get(answer))).isEqualTo("" + i);
    }
  }

  @Test
  void closesAfterAnEventThatWasWaitedForWhenAsked() throws Exception {
    var runtime = aRuntime();
    runtime.send(RawRuntime.NEXT.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
    get(server.ready());
    var _ = server.invoke(anEvent("1"));

    assertThat(runtime.reply().header("Connection")).isEqualTo("close");
    assertThat(runtime.isAtEnd()).isTrue();
  }

  @Test
  void answersRequestsThatWereSentInOneGo() throws Exception {
    var runtime = aRuntime();
    var _ = server.invoke(anEvent("1"));
    var _ = server.invoke(anEvent("2"));
    runtime.next();

    runtime.send(RawRuntime.post("invocation/1/response", "1") + RawRuntime.NEXT);

    assertThat(runtime.reply().status()).isEqualTo(202);
    assertThat(runtime.reply().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("2");
  }

  @Test
  void servesTheSameEventAgainOnceItsConnectionBroke() throws Exception {
    var answer = server.invoke(anEvent("1"));

    for (var i = 0; i < 200; i++) {
      try (var broken = new RawRuntime(server)) {
        assertThat(broken.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("1");
      }
    }
    var runtime = aRuntime();
    assertThat(runtime.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("1");
    runtime.respond("1", "at last");

    assertThat(text(get(answer))).isEqualTo("at last");
  }

  @Test
  void forgetsAPollWhoseConnectionBroke() throws Exception {
    for (var i = 0; i < 200; i++) {
      try (var broken = new RawRuntime(server)) {
        broken.send(RawRuntime.NEXT);
        get(server.ready());
      }
    }
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("1"));

    assertThat(runtime.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("1");
    runtime.respond("1", "here");

    assertThat(text(get(answer))).isEqualTo("here");
  }

  @Test
  void decodesRequestIdsInPaths() throws Exception {
    var runtime = aRuntime();
    var answer = server.invoke(anEvent("a b/ü"));
    runtime.next();

    assertThat(runtime.respond("a%20b%2F%C3%BC", "1").status()).isEqualTo(202);
    assertThat(text(get(answer))).isEqualTo("1");
  }

  @Test
  void givesUpWhatTheProcessLeftWhenItEnded() throws Exception {
    var runtime = aRuntime();
    var running = server.invoke(anEvent("1"));
    var queued = server.invoke(anEvent("2"));
    runtime.next();
    runtime.close();

    server.runtimeExited("the process was killed by signal 9");

    var lost = new Answer.Lost("the process was killed by signal 9");
    assertThat(get(running)).isEqualTo(lost);
    assertThat(get(queued)).isEqualTo(lost);
    assertThat(get(server.invoke(anEvent("3")))).isEqualTo(lost);
    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());
  }

  @Test
  void countsAnAnswerThatTheProcessSentWithItsLastBreath() throws Exception {
    for (var i = 0; i < 20; i++) {
      try (var other = RuntimeApiServer.start();
          var runtime = new RawRuntime(other)) {
        var answer = other.invoke(anEvent("1"));
        runtime.next();
        runtime.send(RawRuntime.post("invocation/1/response", "\"bye\""));
        runtime.close();

        other.runtimeExited("exit code 1");

        assertThat(text(get(answer))).isEqualTo("\"bye\"");
      }
    }
  }

  @Test
  void losesInitWhenTheProcessEndsBeforeItsFirstPoll() throws Exception {
    server.runtimeExited("exit code 1");

    assertThat(get(server.ready())).isEqualTo(new InitResult.Lost("exit code 1"));
  }

  @Test
  void losesWhatIsOpenWhenItIsClosed() throws Exception {
    try (var other = RuntimeApiServer.start();
        var runtime = new RawRuntime(other)) {
      var answer = other.invoke(anEvent("1"));
      runtime.next();

      other.close();

      assertThat(get(answer)).isInstanceOf(Answer.Lost.class);
      assertThat(runtime.isAtEnd()).isTrue();
    }
  }

  @Test
  void throwsEveryViolationWhenItIsClosed() throws Exception {
    var other = RuntimeApiServer.start();
    try (var runtime = new RawRuntime(other)) {
      runtime.respond("7", "{}");
      runtime.fail("8");
    }

    assertThatThrownBy(other::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("response came for request id 7, but no event was handed out yet")
        .hasMessageContaining("error came for request id 8, but no event was handed out yet");
  }

  @Test
  void tellsViolationsToItsListenerAndClosesInPeace() throws Exception {
    var told = new ArrayList<String>();
    var other = RuntimeApiServer.start(told::add);
    try (var runtime = new RawRuntime(other)) {
      runtime.respond("7", "{}");
    }

    assertThatCode(other::close).doesNotThrowAnyException();
    assertThat(told).hasSize(1).isEqualTo(other.violations());
  }

  @Test
  void refusesEventsThatCannotTravel() {
    assertThatThrownBy(() -> Event.builder().requestId(" ").build())
        .hasMessageContaining("The request id is blank");
    assertThatThrownBy(() -> Event.builder().traceId("a\r\nb").build())
        .hasMessageContaining("traceId holds a control character");
    assertThatThrownBy(() -> Event.builder().header("Content-Length", "1").build())
        .hasMessageContaining("written by the server");
    assertThatThrownBy(() -> Event.builder().header("a b", "1").build())
        .hasMessageContaining("cannot be the name of a header");
    assertThatThrownBy(() ->
            Event.builder().payload("x".repeat(RuntimeApiServer.MAX_PAYLOAD_BYTES + 1)).build())
        .hasMessageContaining("at most 6291556");
  }

  private RawRuntime aRuntime() throws Exception {
    var runtime = new RawRuntime(server);
    runtimes.add(runtime);
    return runtime;
  }

  private static Event anEvent(String id) {
    return Event.builder().requestId(id).build();
  }

  private static String chunkedHead(String id) {
    return "POST /2018-06-01/runtime/invocation/"
        + id
        + "/response HTTP/1.1\r\nHost: lambda\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private static String text(Answer answer) {
    return ((Answer.Response) answer).payload().utf8();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
