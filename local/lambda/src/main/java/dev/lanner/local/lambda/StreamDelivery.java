package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import dev.lanner.local.tables.TableStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Delivers the records of a table's stream to a function, as an event source mapping of Lambda
/// does: in their order, a batch at a time, and what failed again before anything behind it.
///
/// ```
///  gather ──► invoke ──► all handled ──────────────────────► gather
///    ▲           ▲
///    │           └── pause ◄── some failed: those from the first on
///    │                             │
///    └──── give the batch up ◄─────┘ too often, or too old
/// ```
///
/// The stream counts as one shard, so that a batch that fails holds up the whole table.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with
///   DynamoDB</a>
final class StreamDelivery {
  /// Lambda asks a shard four times per second.
  static final Duration POLL = Duration.ofMillis(250);

  // Lambda's own are not documented, except that they grow exponentially.
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  // What is around the records takes the rest.
  private static final int MAX_RECORDS_BYTES = RuntimeApiServer.MAX_PAYLOAD_BYTES - 100;

  /// Invokes the function and waits for its end.
  interface Invoke {
    Result apply(Payload event) throws InterruptedException;
  }

  private final StreamMapping mapping;
  private final IntFunction<List<JsonNode>> stream;
  private final Invoke function;
  private final Pacing pacing;
  private final Log log;
  private final Deque<JsonNode> waiting = new ArrayDeque<>();

  /// @param stream the next records, so many at most, or none for now
  StreamDelivery(
      StreamMapping mapping,
      IntFunction<List<JsonNode>> stream,
      Invoke function,
      Pacing pacing,
      Log log) {
    this.mapping = mapping;
    this.stream = stream;
    this.function = function;
    this.pacing = pacing;
    this.log = log;
  }

  /// Delivers until it is interrupted.
  void run() throws InterruptedException {
    while (true) {
      deliver(gather());
    }
  }

  /// The next batch: full, as large as an event can be, or what has come within the window.
  private List<JsonNode> gather() throws InterruptedException {
    var batch = new ArrayList<JsonNode>();
    long bytes = 0;
    @Nullable Instant end = null;
    while (batch.size() < mapping.batchSize()) {
      if (waiting.isEmpty()) {
        if (end != null && !pacing.now().isBefore(end)) {
          break;
        }
        waiting.addAll(stream.apply(mapping.batchSize()));
      }
      var next = waiting.peek();
      if (next == null) {
        pacing.pause(POLL);
        continue;
      }
      bytes += next.toString().getBytes(StandardCharsets.UTF_8).length + 1;
      if (!batch.isEmpty() && bytes > MAX_RECORDS_BYTES) {
        break;
      }
      batch.add(waiting.remove());
      if (end == null) {
        end = pacing.now().plus(mapping.batchingWindow());
      }
    }
    return batch;
  }

  private void deliver(List<JsonNode> gathered) throws InterruptedException {
    var batch = gathered;
    int attempts = 0;
    var pause = FIRST_PAUSE;
    while (true) {
      batch = leaveOutTooOld(batch);
      if (batch.isEmpty()) {
        return;
      }
      int handled =
          BatchAnswer.handled(batch, function.apply(Payload.ofUtf8(TableStream.event(batch))));
      var rest = batch.subList(handled, batch.size());
      // Whatever gets on is a batch of its own from then on, with as many attempts and as short a
      // pause as any.
      attempts = handled > 0 ? 0 : attempts + 1;
      pause = attempts < 2 ? FIRST_PAUSE : pause.multipliedBy(2);
      if (pause.compareTo(LONGEST_PAUSE) > 0) {
        pause = LONGEST_PAUSE;
      }
      boolean isOver =
          mapping.maximumRetryAttempts() >= 0 && attempts > mapping.maximumRetryAttempts();
      tell(batch.size(), rest.size(), rest.isEmpty() || isOver ? null : pause);
      if (rest.isEmpty()) {
        return;
      }
      if (isOver) {
        tellGivenUp(rest, "RetryAttemptsExhausted");
        return;
      }
      batch = rest;
      pacing.pause(pause);
    }
  }

  private List<JsonNode> leaveOutTooOld(List<JsonNode> batch) {
    var oldest = pacing.now().minus(mapping.maximumRecordAge());
    int tooOld = 0;
    while (tooOld < batch.size() && created(batch.get(tooOld)).isBefore(oldest)) {
      tooOld++;
    }
    if (tooOld > 0) {
      tellGivenUp(batch.subList(0, tooOld), "RecordAgeExceeded");
    }
    return batch.subList(tooOld, batch.size());
  }

  private Instant created(JsonNode changed) {
    var seconds = changed.path("dynamodb").path("ApproximateCreationDateTime");
    return seconds.isNumber()
        ? Instant.ofEpochSecond(seconds.decimalValue().longValue())
        : pacing.now();
  }

  /// @param again when the rest is delivered again, or `null` for never
  private void tell(int records, int failed, @Nullable Duration again) {
    var line =
        new StringBuilder(
            "BATCH Table: %s\tFunction: %s\tRecords: %d"
                .formatted(mapping.table(), mapping.function().name(), records));
    if (failed > 0) {
      line.append("\tFailed: ").append(failed);
    }
    if (again != null) {
      line.append("\tRetry in: ").append(again.toMillis()).append(" ms");
    }
    log.line(line.toString());
  }

  /// @param condition in the words of Lambda's destinations
  private void tellGivenUp(List<JsonNode> records, String condition) {
    log.line(
        "GAVE UP Table: %s\tFunction: %s\tRecords: %d\tCondition: %s\tSequence Numbers: %s"
            .formatted(
                mapping.table(),
                mapping.function().name(),
                records.size(),
                condition,
                String.join(", ", records.stream().map(BatchAnswer::sequenceNumber).toList())));
  }
}
