package dev.lanner.dynamo.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.IdempotencyStore.Beginning;
import dev.lanner.framework.IdempotencyStore.Done;
import dev.lanner.framework.IdempotencyStore.First;
import dev.lanner.framework.IdempotencyStore.Running;
import dev.lanner.runtime.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store does.
interface IdempotencyStoreContract {
  Duration KEPT = Duration.ofHours(2);

  // Not in the past, as DynamoDB removes what has expired.
  Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /// A store whose time is that of {@link #time}.
  IdempotencyStore store();

  /// Sets the time.
  void time(Instant now);

  default Beginning begin(String fingerprint, Instant now) {
    time(now);
    return store().begin("id", fingerprint, now.plusSeconds(30), KEPT);
  }

  @Test
  default void beginsOnce() {
    assertThat(begin("f", START)).isInstanceOf(First.class);
    assertThat(begin("f", START)).isEqualTo(new Running("f"));
    assertThat(begin("g", START)).isEqualTo(new Running("f"));
  }

  @Test
  default void tellsWhatCameOutOfIt() {
    var first = (First) begin("f", START);
    byte[] outcome = new byte[300 * 1024];
    outcome[7] = 7;

    store().end("id", first.attempt(), Payload.of(outcome));

    var done = (Done) begin("g", START.plusSeconds(60));
    assertThat(done.fingerprint()).isEqualTo("f");
    assertThat(done.outcome().toByteArray()).isEqualTo(outcome);
  }

  @Test
  default void beginsAgainWhatCameToNothing() {
    var first = (First) begin("f", START);

    store().abandon("id", first.attempt());

    assertThat(begin("f", START)).isInstanceOf(First.class);
  }

  @Test
  default void beginsAgainWhatWasStopped() {
    var first = (First) begin("f", START);

    assertThat(begin("f", START.plusSeconds(29))).isInstanceOf(Running.class);
    var second = (First) begin("f", START.plusSeconds(30));

    assertThat(second.attempt()).isNotEqualTo(first.attempt());
  }

  @Test
  default void ignoresWhoWasTakenForStopped() {
    var first = (First) begin("f", START);
    var second = (First) begin("f", START.plusSeconds(31));

    store().end("id", first.attempt(), Payload.ofUtf8("first"));
    store().abandon("id", first.attempt());
    assertThat(begin("f", START.plusSeconds(32))).isEqualTo(new Running("f"));
    store().end("id", second.attempt(), Payload.ofUtf8("second"));

    var done = (Done) begin("f", START.plusSeconds(33));
    assertThat(done.outcome().utf8()).isEqualTo("second");
  }

  @Test
  default void forgetsInTheEnd() {
    var first = (First) begin("f", START);
    store().end("id", first.attempt(), Payload.ofUtf8("done"));

    assertThat(begin("f", START.plus(KEPT).minusSeconds(1))).isInstanceOf(Done.class);
    assertThat(begin("f", START.plus(KEPT))).isInstanceOf(First.class);
  }

  @Test
  default void letsOneOfManyBegin() throws Exception {
    time(START);
    List<Callable<Beginning>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> store().begin("id", "f", START.plusSeconds(30), KEPT));
    }

    try (var threads = Executors.newFixedThreadPool(16)) {
      int first = 0;
      for (Future<Beginning> each : threads.invokeAll(calls)) {
        first += each.get() instanceof First ? 1 : 0;
      }

      assertThat(first).isEqualTo(1);
    }
  }
}
