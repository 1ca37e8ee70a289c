package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.crac.CheckpointException;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.crac.RestoreException;
import org.junit.jupiter.api.Test;

/// Unmodified `org.crac` resources around a snapshot. What hooks do and what the Runtime API is
/// told are noted in one list, so that their order shows.
class SnapStartTest {
  private final FakeRuntimeApi api = new FakeRuntimeApi();
  private final List<String> notes = api.answers;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long millis = Fixtures.NOW.toEpochMilli();

  private int run(Initializer initializer) {
    return run(initializer, "INFO");
  }

  private int run(Initializer initializer, String logLevel) {
    var environment =
        anEnvironment(
            "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "AWS_LAMBDA_LOG_LEVEL", logLevel);
    InstantSource clock = () -> Instant.ofEpochMilli(millis);
    return LambdaRuntime.run(
        environment, () -> api, new LogSink(environment, clock, written), clock, initializer);
  }

  /// Runs a function that registers these resources in its init phase.
  private int run(Resource... resources) {
    return run(registering(resources));
  }

  private static Initializer registering(Resource... resources) {
    return _ -> {
      for (var resource : resources) {
        Core.getGlobalContext().register(resource);
      }
      return (event, _) -> event;
    };
  }

  private String log() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /// A resource that takes a note of both hooks.
  private class Noted implements Resource {
    private final String name;

    Noted(String name) {
      this.name = name;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
      notes.add("before " + name);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws Exception {
      notes.add("after " + name);
    }
  }

  @Test
  void runsHooksBeforeTheSnapshotFromTheLastAndAfterItFromTheFirst() {
    api.offer(anInvocationOf("1"));

    run(new Noted("a"), new Noted("b"), new Noted("c"));

    assertThat(notes)
        .containsExactly(
            "before c",
            "before b",
            "before a",
            "restore next",
            "after a",
            "after b",
            "after c",
            Fixtures.REQUEST_ID + " response 1");
  }

  @Test
  void takesASnapshotOfAFunctionWithoutResources() {
    api.offer(anInvocationOf("1"));

    run();

    assertThat(notes).containsExactly("restore next", Fixtures.REQUEST_ID + " response 1");
  }

  @Test
  void takesNoSnapshotWhenTheInitPhaseFailed() {
    int status =
        run(_ -> {
          Core.getGlobalContext().register(new Noted("a"));
          throw new IOException("no table");
        });

    assertThat(status).isEqualTo(1);
    assertThat(notes).singleElement().asString().startsWith("init error Runtime.BadFunctionCode ");
  }

  @Test
  void runsTheHooksOfAResourceThatAHookRegistered() {
    run(
        new Noted("a"),
        new Noted("b") {
          @Override
          public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
            super.beforeCheckpoint(context);
            Core.getGlobalContext().register(new Noted("late"));
          }
        });

    assertThat(notes)
        .containsExactly(
            "before b",
            "before late",
            "before a",
            "restore next",
            "after a",
            "after late",
            "after b");
  }

  @Test
  void runsTheHooksOfAResourceThatIsRegisteredTwiceOnce() {
    var twice = new Noted("twice");

    run(twice, new Noted("a"), twice);

    assertThat(notes)
        .containsExactly("before a", "before twice", "restore next", "after twice", "after a");
  }

  @Test
  void forgetsAResourceThatIsRegisteredAfterTheSnapshot() {
    api.offer(anInvocationOf("1"));
    run(_ ->
        (event, _) -> {
          Core.getGlobalContext().register(new Noted("late"));
          return event;
        });
    notes.clear();

    run();

    assertThat(notes).containsExactly("restore next");
  }

  @Test
  void keepsAResourceThatNothingElseRefersTo() {
    run(_ -> {
      var collected = new WeakReference<>(new Object());
      register();
      while (collected.get() != null) {
        System.gc();
      }
      return (event, _) -> event;
    });

    assertThat(notes).containsExactly("before forgotten", "restore next", "after forgotten");
  }

  private void register() {
    Core.getGlobalContext().register(new Noted("forgotten"));
  }

  /// A context as libraries write their own.
  private static final class Group extends Context<Resource> {
    private final List<Resource> members = new ArrayList<>();

    @Override
    public void register(Resource member) {
      members.add(member);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws CheckpointException {
      var failures = new CheckpointException();
      for (var member : members.reversed()) {
        try {
          member.beforeCheckpoint(this);
        } catch (Exception e) {
          failures.addSuppressed(e);
        }
      }
      if (failures.getSuppressed().length > 0) {
        throw failures;
      }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws RestoreException {
      var failures = new RestoreException();
      for (var member : members) {
        try {
          member.afterRestore(this);
        } catch (Exception e) {
          failures.addSuppressed(e);
        }
      }
      if (failures.getSuppressed().length > 0) {
        throw failures;
      }
    }
  }

  private static Group group(Resource... members) {
    var group = new Group();
    for (var member : members) {
      group.register(member);
    }
    return group;
  }

  @Test
  void runsTheHooksOfNestedContexts() {
    run(new Noted("a"), group(new Noted("b"), group(new Noted("c"))));

    assertThat(notes)
        .containsExactly(
            "before c", "before b", "before a", "restore next", "after a", "after b", "after c");
  }

  /// A resource whose hooks throw this, or nothing.
  private record Failing(Throwable before, Throwable after) implements Resource {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
      fail(before);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws Exception {
      fail(after);
    }

    private static void fail(Throwable thrown) throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      } else if (thrown instanceof Exception exception) {
        throw exception;
      }
    }
  }

  @Test
  void reportsAHookThatFailsBeforeTheSnapshot() {
    var failure = Fixtures.aFailure();

    int status = run(new Failing(failure, null));

    assertThat(status).isEqualTo(64);
    assertThat(notes)
        .containsExactly(
            "init error Runtime.BeforeCheckpointError " + ErrorReport.of(failure).body().utf8());
    assertThat(log())
        .startsWith(
            "2026-11-20T11:00:00.123Z - ERROR dev.lanner.runtime beforeCheckpoint of"
                + " dev.lanner.runtime.SnapStartTest$Failing failed after 0 ms.\n"
                + "java.lang.IllegalStateException: order 42 failed\n")
        .contains("Caused by: java.io.IOException: connection \"reset\"");
  }

  @Test
  void reportsAHookThatFailsAfterTheRestore() {
    var failure = new AssertionError("no credentials");

    int status = run(new Failing(null, failure));

    assertThat(status).isEqualTo(64);
    assertThat(notes)
        .containsExactly(
            "restore next",
            "restore error Runtime.AfterRestoreError " + ErrorReport.of(failure).body().utf8());
    assertThat(log())
        .startsWith(
            "2026-11-20T11:00:00.123Z - ERROR dev.lanner.runtime afterRestore of"
                + " dev.lanner.runtime.SnapStartTest$Failing failed after 0 ms.\n"
                + "java.lang.AssertionError: no credentials\n");
  }

  @Test
  void runsAllHooksAndReportsAllFailures() {
    run(
        new Failing(null, new IOException("pool")),
        new Noted("a"),
        new Failing(null, new IllegalStateException("cache")));

    assertThat(notes).hasSize(4).startsWith("before a", "restore next", "after a");
    assertThat(notes.getLast())
        .startsWith(
            "restore error Runtime.AfterRestoreError"
                + " {\"errorMessage\":\"pool\",\"errorType\":\"java.io.IOException\"")
        .contains("\"Suppressed: java.lang.IllegalStateException: cache\"");
    assertThat(log()).contains("java.io.IOException: pool\n", "IllegalStateException: cache\n");
  }

  @Test
  void reportsOneFailureThatTwoHooksShare() {
    var failure = new IOException("pool");

    run(new Failing(failure, null), new Failing(failure, null));

    assertThat(notes)
        .containsExactly(
            "init error Runtime.BeforeCheckpointError " + ErrorReport.of(failure).body().utf8());
  }

  @Test
  void reportsTheCausesThatNestedContextsCarry() {
    run(
        group(
            group(new Failing(new IOException("pool"), null)),
            new Failing(new IllegalStateException("cache"), null)));

    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith(
            "init error Runtime.BeforeCheckpointError"
                + " {\"errorMessage\":\"cache\",\"errorType\":\"java.lang.IllegalStateException\"")
        .contains("\"Suppressed: java.io.IOException: pool\"")
        .doesNotContain("CheckpointException");
  }

  @Test
  void reportsACheckpointExceptionThatSaysSomethingItself() {
    run(new Failing(new CheckpointException("the pool is busy"), null));

    assertThat(notes)
        .singleElement()
        .asString()
        .contains(
            "{\"errorMessage\":\"the pool is busy\",\"errorType\":\"org.crac.CheckpointException\"");
  }

  /// A resource whose hooks take so long.
  private class Slow implements Resource {
    private final long beforeMillis;
    private final long afterMillis;

    Slow(long beforeMillis, long afterMillis) {
      this.beforeMillis = beforeMillis;
      this.afterMillis = afterMillis;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      millis += beforeMillis;
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      millis += afterMillis;
    }
  }

  @Test
  void namesSlowHooksInTheLog() {
    run(new Slow(1000, 999), new Slow(999, 1234));

    assertThat(log().lines().limit(2))
        .containsExactly(
            "2026-11-20T11:00:02.122Z - INFO dev.lanner.runtime beforeCheckpoint of"
                + " dev.lanner.runtime.SnapStartTest$Slow took 1000 ms.",
            "2026-11-20T11:00:04.355Z - WARN dev.lanner.runtime afterRestore of"
                + " dev.lanner.runtime.SnapStartTest$Slow took 1234 ms. Lambda allows 10 s for all"
                + " hooks together.");
  }

  @Test
  void namesEachHookInTheLogAtLevelDebugBeforeItRuns() {
    run(registering(new Slow(0, 7)), "DEBUG");

    assertThat(log().lines().limit(4))
        .extracting(line -> line.substring(line.indexOf("DEBUG")))
        .containsExactly(
            "DEBUG dev.lanner.runtime beforeCheckpoint of dev.lanner.runtime.SnapStartTest$Slow"
                + " begins.",
            "DEBUG dev.lanner.runtime beforeCheckpoint of dev.lanner.runtime.SnapStartTest$Slow took 0"
                + " ms.",
            "DEBUG dev.lanner.runtime afterRestore of dev.lanner.runtime.SnapStartTest$Slow begins.",
            "DEBUG dev.lanner.runtime afterRestore of dev.lanner.runtime.SnapStartTest$Slow took 7"
                + " ms.");
  }

  @Test
  void refusesToTakeASnapshotOnDemand() {
    run(_ -> {
      assertThatThrownBy(Core::checkpointRestore)
          .isInstanceOf(CheckpointException.class)
          .hasStackTraceContaining(
              "UnsupportedOperationException: Lambda takes the snapshot of a SnapStart function by"
                  + " itself, after the init phase. Remove the call of checkpointRestore();"
                  + " registered resources are notified without it.");
      notes.add("refused");
      return (event, _) -> event;
    });

    assertThat(notes).containsExactly("refused", "restore next");
  }

  @Test
  void keepsTheConnectionOfAHookThatLeavesItsThreadInterrupted() throws IOException {
    try (var server = new ScriptedServer();
        var http = server.client()) {
      server
          .answers(AwaitRestoreTest.RESTORED)
          .answers(ScriptedServer.event())
          .answers(ScriptedServer.OK);
      var environment = anEnvironment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

      LambdaRuntime.run(
          environment,
          () -> http,
          new LogSink(environment, Fixtures.CLOCK, written),
          Fixtures.CLOCK,
          registering(new Interrupting()));

      assertThat(server.requests()).hasSize(3);
    }
  }

  private static final class Interrupting implements Resource {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      Thread.currentThread().interrupt();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void goesOnWithoutASnapshotWhereTheRuntimeApiKnowsNone() throws IOException {
    try (var server = new ScriptedServer();
        var http = server.client()) {
      server.answers(ScriptedServer.refusal(404, "NotFound"));
      var environment = anEnvironment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

      LambdaRuntime.run(
          environment,
          () -> http,
          new LogSink(environment, Fixtures.CLOCK, written),
          Fixtures.CLOCK,
          registering(new Noted("a")));

      assertThat(notes).containsExactly("before a", "after a");
      assertThat(log())
          .startsWith(
              "2026-11-20T11:00:00.123Z - WARN dev.lanner.runtime AWS_LAMBDA_INITIALIZATION_TYPE is"
                  + " snap-start, but the Runtime API knows no restore/next (404). The function"
                  + " goes on without a snapshot.\n");
    }
  }
}
