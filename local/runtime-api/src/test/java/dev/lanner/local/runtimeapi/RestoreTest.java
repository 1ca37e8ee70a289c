package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The restore phase over real connections.
@Timeout(60)
class RestoreTest {
  private static final String RESTORE_NEXT =
      RawRuntime.NEXT.replace("invocation/next", "restore/next");

  private final RuntimeApiServer server =
      RuntimeApiServer.start(Options.strict().withSnapStart().withListener(_ -> {}));
  private RawRuntime runtime;

  @BeforeEach
  void connect() throws Exception {
    runtime = new RawRuntime(server);
  }

  @AfterEach
  void close() throws Exception {
    runtime.close();
    server.close();
  }

  @Test
  void answersRestoreNextWhenTheTestSaysSo() throws Exception {
    runtime.send(RESTORE_NEXT);
    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());

    var restored = server.restore();
    var reply = runtime.reply();
    assertThat(restored).isNotDone();
    runtime.send(RawRuntime.NEXT);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Length")).isEqualTo("0");
    assertThat(get(restored)).isEqualTo(new RestoreResult.Restored());
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void servesEventsAfterTheRestoreAlsoThoseThatWereWaiting() throws Exception {
    var answer = server.invoke(Event.builder().requestId("1").build());
    runtime.send(RESTORE_NEXT);
    get(server.ready());
    var _ = server.restore();
    runtime.reply();

    runtime.next();
    runtime.respond("1", "{}");

    assertThat(get(answer)).isInstanceOf(Answer.Response.class);
  }

  @Test
  void answersAtOnceWhatComesAfterTheRestoreWasGranted() throws Exception {
    var restored = server.restore();

    assertThat(runtime.send(RESTORE_NEXT).reply().status()).isEqualTo(200);
    runtime.send(RawRuntime.NEXT);

    assertThat(get(restored)).isEqualTo(new RestoreResult.Restored());
  }

  @Test
  void letsARuntimeWithoutHooksSkipIt() throws Exception {
    runtime.send(RawRuntime.NEXT);

    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());
    assertThat(get(server.restore())).isEqualTo(new RestoreResult.Skipped());
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void tellsThatAHookFailedAndAnswersEveryInvocationWithIt() throws Exception {
    var early = server.invoke(Event.json("1"));
    var restored = server.restore();
    runtime.send(RESTORE_NEXT).reply();

    var accepted = runtime.send(RawRuntime.errorPost("restore/error")).reply();

    assertThat(accepted.status()).isEqualTo(202);
    var failure = ((RestoreResult.Failed) get(restored)).failure();
    assertThat(failure.errorType()).isEqualTo("Runtime.Boom");
    assertThat(get(early)).isEqualTo(failure);
    assertThat(get(server.invoke(Event.json("2")))).isEqualTo(failure);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void takesASecondRestoreNextWhenTheFirstBrokeBeforeTheRestore() throws Exception {
    runtime.send(RESTORE_NEXT);
    get(server.ready());
    server.resetConnections();

    try (var second = new RawRuntime(server)) {
      second.send(RESTORE_NEXT);
      var _ = server.restore();
      assertThat(second.reply().status()).isEqualTo(200);
    }
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void expectsNextWhenTheConnectionBrokeAfterTheRestore() throws Exception {
    var restored = server.restore();
    runtime.send(RESTORE_NEXT).reply();
    runtime.close();

    try (var second = new RawRuntime(server)) {
      var refused = second.send(RESTORE_NEXT).reply();
      second.send(RawRuntime.NEXT);

      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body()).contains("restore/next came after the restore");
      assertThat(get(restored)).isEqualTo(new RestoreResult.Restored());
    }
  }

  @Test
  void refusesRestoreCallsOutOfTurn() throws Exception {
    assertThat(runtime.send(RawRuntime.errorPost("restore/error")).reply().status()).isEqualTo(403);
    runtime.send(RESTORE_NEXT);
    get(server.ready());
    try (var second = new RawRuntime(server)) {
      assertThat(second.next().status()).isEqualTo(403);
      assertThat(second.send(RESTORE_NEXT).reply().status()).isEqualTo(403);
      assertThat(second.send(RawRuntime.errorPost("init/error")).reply().status()).isEqualTo(403);
    }
    assertThat(server.violations()).hasSize(4);
  }

  @Test
  void hasNoRestoreWithoutSnapStart() throws Exception {
    try (var other = RuntimeApiServer.start(_ -> {})) {
      for (var request : new String[] {RESTORE_NEXT, RawRuntime.errorPost("restore/error")}) {
        try (var plain = new RawRuntime(other)) {
          assertThat(plain.send(request).reply().status()).isEqualTo(404);
        }
      }
      assertThat(other.violations()).hasSize(2).allMatch(v -> v.contains("without SnapStart"));
      assertThatThrownBy(other::restore).hasMessageContaining("withSnapStart()");
    }
  }

  @Test
  void losesTheRestoreWithTheProcess() throws Exception {
    var restored = server.restore();
    runtime.send(RESTORE_NEXT).reply();
    runtime.close();

    server.runtimeExited("exit status 64");

    assertThat(get(restored)).isEqualTo(new RestoreResult.Lost("exit status 64"));
  }

  @Test
  void losesTheRestoreWhenInitFails() throws Exception {
    var restored = server.restore();
    runtime.send(RawRuntime.errorPost("init/error")).reply();

    assertThat(get(restored)).isInstanceOf(RestoreResult.Lost.class);
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
