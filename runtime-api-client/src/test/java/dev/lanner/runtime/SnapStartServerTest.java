package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.anEnvironment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RestoreResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A function around its snapshot against the strict server, which fails the test on any breach of
/// the protocol.
class SnapStartServerTest {
  private final RuntimeApiServer server = RuntimeApiServer.start(Options.strict().withSnapStart());
  private final HttpRuntimeApi api = new HttpRuntimeApi(server.endpoint());

  @AfterEach
  void close() {
    server.close();
    api.close();
  }

  private CompletableFuture<Integer> run(Resource resource) {
    var environment = anEnvironment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var log = new LogSink(environment, Fixtures.CLOCK, OutputStream.nullOutputStream());
    var status = new CompletableFuture<Integer>();
    Initializer initializer =
        _ -> {
          Core.getGlobalContext().register(resource);
          return (event, _) -> event;
        };
    Thread.ofPlatform()
        .daemon()
        .start(() ->
            status.complete(
                LambdaRuntime.run(environment, () -> api, log, Fixtures.CLOCK, initializer)));
    return status;
  }

  /// A resource that fails before the snapshot, after it, or never.
  private record Hooks(String before, String after) implements Resource {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
      fail(before);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws Exception {
      fail(after);
    }

    private static void fail(String message) throws IOException {
      if (message != null) {
        throw new IOException(message);
      }
    }
  }

  @Test
  void servesAfterTheRestore() {
    var _ = run(new Hooks(null, null));
    assertThat(server.ready().join()).isInstanceOf(InitResult.Ready.class);

    var restored = server.restore();
    var answer = server.invoke(Event.builder().payload("1").build()).join();

    assertThat(restored.join()).isInstanceOf(RestoreResult.Restored.class);
    assertThat(text(answer)).isEqualTo("1");
  }

  @Test
  void servesAfterASnapshotThatItsConnectionDidNotSurvive() {
    var _ = run(new Hooks(null, null));
    assertThat(server.ready().join()).isInstanceOf(InitResult.Ready.class);

    server.resetConnections();
    var restored = server.restore();
    var answer = server.invoke(Event.builder().payload("1").build()).join();

    assertThat(restored.join()).isInstanceOf(RestoreResult.Restored.class);
    assertThat(text(answer)).isEqualTo("1");
  }

  @Test
  void reportsAHookThatFailsBeforeTheSnapshot() {
    var status = run(new Hooks("pool", null));

    assertThat(server.ready().join())
        .isInstanceOfSatisfying(
            InitResult.Failed.class,
            result ->
                assertThat(text(result.failure())).startsWith("Runtime.BeforeCheckpointError"));
    assertThat(status.join()).isEqualTo(64);
  }

  @Test
  void reportsAHookThatFailsAfterTheRestore() {
    var status = run(new Hooks(null, "pool"));
    assertThat(server.ready().join()).isInstanceOf(InitResult.Ready.class);

    assertThat(server.restore().join())
        .isInstanceOfSatisfying(
            RestoreResult.Failed.class,
            result -> assertThat(text(result.failure())).startsWith("Runtime.AfterRestoreError"));
    assertThat(status.join()).isEqualTo(64);
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Response(var payload, var _) -> payload.utf8();
      case Answer.Failure(var type, var _, var payload) -> type + " " + payload.utf8();
      case Answer.Lost(var reason) -> "lost " + reason;
    };
  }
}
