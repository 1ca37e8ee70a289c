package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A managed instance with three polls at once, over real connections.
@Timeout(60)
class ConcurrentModeTest {
  private static final String STREAM_HEAD =
      "POST /2018-06-01/runtime/invocation/1/response HTTP/1.1\r\nHost: lambda\r\n"
          + "Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final RuntimeApiServer server =
      RuntimeApiServer.start(Options.strict().withConcurrency(3).withListener(_ -> {}));
  private final List<RawRuntime> workers = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var worker : workers) {
      worker.close();
    }
    server.close();
  }

  @Test
  void handsOutAsManyEventsAsThereArePolls() throws Exception {
    var first = worker().send(RawRuntime.NEXT);
    var second = worker().send(RawRuntime.NEXT);
    get(server.ready());
    var one = server.invoke(event("1"));
    var two = server.invoke(event("2"));

    var ids = List.of(id(first.reply()), id(second.reply()));
    // Any connection may carry any answer.
    second.respond("1", "\"one\"");
    second.fail("2");

    assertThat(ids).containsExactlyInAnyOrder("1", "2");
    assertThat(get(one)).isInstanceOf(Answer.Response.class);
    assertThat(get(two)).isInstanceOf(Answer.Failure.class);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void refusesOnePollMoreThanItWasToldTo() throws Exception {
    var replies = new LinkedBlockingQueue<RawRuntime.Reply>();
    for (var i = 0; i < 4; i++) {
      var runtime = worker();
      Thread.ofVirtual().start(() -> poll(runtime, replies));
    }

    // Whichever comes last.
    var refused = replies.poll(20, TimeUnit.SECONDS);

    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(500);
    assertThat(refused.body()).contains("TooManyIdleRuntimes");
    assertThat(server.violations()).singleElement().asString().contains("while 3 others were open");
  }

  @Test
  void takesAPollInPlaceOfOneThatBroke() throws Exception {
    for (var i = 0; i < 3; i++) {
      try (var broken = new RawRuntime(server)) {
        broken.send(RawRuntime.NEXT);
      }
    }

    var runtime = worker().send(RawRuntime.NEXT);
    for (var i = 1; i <= 4; i++) {
      // Three may go to polls whose end the server has not noticed yet.
      var _ = server.invoke(event("" + i));
    }

    assertThat(runtime.reply().status()).isEqualTo(200);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void servesNoEventAgainAndTakesALateAnswerWhileTheInvocationLives() throws Exception {
    var answer = server.invoke(event("1"));
    try (var broken = new RawRuntime(server)) {
      assertThat(id(broken.next())).isEqualTo("1");
    }
    var second = server.invoke(event("2"));
    var runtime = worker();

    assertThat(id(runtime.next())).isEqualTo("2");
    assertThat(runtime.respond("1", "\"late\"").status()).isEqualTo(202);
    assertThat(runtime.respond("2", "{}").status()).isEqualTo(202);

    assertThat(((Answer.Response) get(answer)).payload().utf8()).isEqualTo("\"late\"");
    assertThat(get(second)).isInstanceOf(Answer.Response.class);
    assertThat(server.statistics().handedOutAgain()).isZero();
  }

  @Test
  void answersTheCallerOfAnInvocationThatTimedOutAndRefusesOneLateAnswer() throws Exception {
    var answer = server.invoke(event("1"));
    var runtime = worker();
    runtime.next();

    assertThat(server.timeOut("1")).isTrue();
    assertThat(server.timeOut("1")).isFalse();
    var late = runtime.respond("1", "{}");

    var failure = (Answer.Failure) get(answer);
    assertThat(failure.errorType()).isEqualTo("Sandbox.Timedout");
    assertThat(failure.payload().utf8()).contains("Task timed out", "Sandbox.Timedout");
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.body()).contains("InvokeTimeout");
    assertThat(server.violations()).isEmpty();

    assertThat(runtime.respond("1", "{}").status()).isEqualTo(400);
    assertThat(server.violations()).hasSize(1);
  }

  @Test
  void refusesAResponseDuringWhichTheInvocationTimedOut() throws Exception {
    var answer = server.invokeStreaming(event("1"));
    var runtime = worker();
    runtime.next();
    runtime.send(STREAM_HEAD + "4\r\nhalf\r\n");
    assertThat(answer.body().readNBytes(4)).asString().isEqualTo("half");

    server.timeOut("1");
    var late = runtime.send("1\r\n.\r\n0\r\n\r\n").reply();

    assertThat(((Answer.Failure) get(answer.answer())).errorType()).isEqualTo("Sandbox.Timedout");
    assertThat(answer.body().read()).isEqualTo(-1);
    assertThat(late.status()).isEqualTo(410);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void timesOutWhatIsStillQueued() throws Exception {
    var answer = server.invoke(event("1"));

    assertThat(server.timeOut("1")).isTrue();

    assertThat(((Answer.Failure) get(answer)).errorType()).isEqualTo("Sandbox.Timedout");
    var _ = server.invoke(event("2"));
    assertThat(id(worker().next())).isEqualTo("2");
  }

  @Test
  void cutsAStreamShortWithAnErrorReport() throws Exception {
    var answer = server.invokeStreaming(event("1"));
    var runtime = worker();
    runtime.next();
    runtime.send(STREAM_HEAD + "4\r\nhalf\r\n");
    assertThat(answer.body().readNBytes(4)).asString().isEqualTo("half");

    var accepted = worker().fail("1");
    var cut = runtime.send("1\r\n.\r\n0\r\n\r\n").reply();

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(((Answer.Failure) get(answer.answer())).errorType()).isEqualTo("Runtime.Boom");
    assertThat(answer.body().read()).isEqualTo(-1);
    assertThat(cut.status()).isEqualTo(500);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void takesTheBrokenStreamOfARuntimeThatReportedAnErrorMeanwhile() throws Exception {
    var answer = server.invokeStreaming(event("1"));
    var runtime = worker();
    runtime.next();
    runtime.send(STREAM_HEAD + "4\r\nhalf\r\n");
    get(answer.contentType());

    worker().fail("1");
    runtime.hangUp();

    assertThat(runtime.reply().status()).isEqualTo(500);
    assertThat(((Answer.Failure) get(answer.answer())).errorType()).isEqualTo("Runtime.Boom");
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void refusesASecondAnswer() throws Exception {
    var answer = server.invokeStreaming(event("1"));
    var runtime = worker();
    runtime.next();
    runtime.send(STREAM_HEAD);
    get(answer.contentType());
    var other = worker();

    assertThat(other.respond("1", "{}").status()).isEqualTo(400);
    runtime.send("0\r\n\r\n").reply();
    assertThat(other.fail("1").status()).isEqualTo(400);
    assertThat(server.violations()).hasSize(2);
  }

  @Test
  void refusesAnErrorReportOfMoreThanAMebibyte() throws Exception {
    var answer = server.invoke(event("1"));
    var runtime = worker();
    runtime.next();

    var refused =
        runtime.send(RawRuntime.post("invocation/1/error", "x".repeat((1 << 20) + 1))).reply();

    assertThat(refused.status()).isEqualTo(413);
    assertThat(get(answer)).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void spoilsOneInvocationAloneWithAnUnknownMode() throws Exception {
    var first = server.invoke(event("1"));
    var second = server.invoke(event("2"));
    var runtime = worker();
    runtime.next();
    runtime.next();

    var refused = runtime.send(STREAM_HEAD.replace("streaming", "odd") + "0\r\n\r\n").reply();
    var accepted = runtime.respond("2", "{}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("InvalidFunctionResponseMode");
    assertThat(((Answer.Failure) get(first)).errorType())
        .isEqualTo("Runtime.InvalidResponseModeHeader");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(get(second)).isInstanceOf(Answer.Response.class);
  }

  @Test
  void tellsThatInitFailed() throws Exception {
    var early = server.invoke(event("1"));
    var runtime = worker();

    assertThat(runtime.send(RawRuntime.errorPost("init/error")).reply().status()).isEqualTo(202);

    assertThat(get(server.ready())).isInstanceOf(InitResult.Failed.class);
    assertThat(get(early)).isInstanceOf(Answer.Failure.class);
    assertThat(runtime.next().status()).isEqualTo(403);
  }

  @Test
  void losesEveryInvocationInFlightWithTheProcess() throws Exception {
    var first = server.invoke(event("1"));
    var second = server.invoke(event("2"));
    worker().next();
    for (var worker : workers) {
      worker.close();
    }

    server.runtimeExited("exit status 1");

    assertThat(get(first)).isEqualTo(new Answer.Lost("exit status 1"));
    assertThat(get(second)).isEqualTo(new Answer.Lost("exit status 1"));
    assertThat(server.statistics().pending()).isZero();
  }

  @Test
  void refusesWhatDoesNotFit() {
    var _ = server.invoke(event("1"));

    assertThatThrownBy(() -> Options.strict().withConcurrency(2).withSnapStart())
        .hasMessageContaining("Lambda has no environment with both");
    assertThatThrownBy(() -> Options.strict().withConcurrency(-1))
        .hasMessageContaining("The concurrency is -1");
    assertThatThrownBy(server::restore).hasMessageContaining("no restore phase");
    try (var sequential = RuntimeApiServer.start()) {
      assertThatThrownBy(() -> sequential.timeOut("1")).hasMessageContaining("Kill the process");
    }
  }

  @Test
  void servesManyCallersOverThreeWorkers() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 3; i++) {
        var _ = threads.submit(this::echoUntilTheEnd);
      }
      var answers = new ArrayList<CompletableFuture<Answer>>();
      for (var i = 0; i < 3000; i++) {
        answers.add(server.invoke(event("id" + i)));
      }
      for (var answer : answers) {
        assertThat(get(answer)).isInstanceOf(Answer.Response.class);
      }
      var statistics = server.statistics();
      assertThat(statistics.handedOut()).isEqualTo(3000);
      assertThat(statistics.responses()).isEqualTo(3000);
      assertThat(statistics.refusals()).isZero();
      assertThat(statistics.connections()).isEqualTo(3);
      server.close();
    }
  }

  private Void echoUntilTheEnd() throws Exception {
    try (var runtime = new RawRuntime(server)) {
      while (true) {
        var event = runtime.next();
        runtime.respond(id(event), event.body());
      }
    }
  }

  private static void poll(RawRuntime runtime, Queue<RawRuntime.Reply> replies) {
    try {
      replies.add(runtime.next());
    } catch (IOException _) {
      // The poll was open until the test ended.
    }
  }

  private RawRuntime worker() throws Exception {
    var worker = new RawRuntime(server);
    workers.add(worker);
    return worker;
  }

  private static String id(RawRuntime.Reply event) {
    return event.header("Lambda-Runtime-Aws-Request-Id");
  }

  private static Event event(String id) {
    return Event.builder().requestId(id).build();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
