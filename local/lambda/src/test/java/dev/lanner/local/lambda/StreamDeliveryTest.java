package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.runtimeapi.Payload;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What AWS does was recorded on 25 November 2025 by the snapshot tests of
/// [localstack](https://github.com/localstack/localstack) (Apache License 2.0), and is in
/// `tests/aws/services/lambda_/event_source_mapping`, in the snapshots of
/// `test_lambda_integration_dynamodbstreams`. How often each answer has a batch delivered is from
/// there.
class StreamDeliveryTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Result DONE = returned("{\"batchItemFailures\":[]}");
  private static final Result FAILED =
      new Result.Failed("Runtime.UserException", Payload.ofUtf8("{}"));

  private final Deque<List<JsonNode>> stream = new ArrayDeque<>();
  private final Deque<Result> answers = new ArrayDeque<>();
  private final List<List<String>> batches = new ArrayList<>();
  private final VirtualTime time = new VirtualTime();
  private final StringBuilder log = new StringBuilder();

  private int batchSize = 100;
  private Duration window = Duration.ZERO;
  private int retries = -1;
  private Duration age = Duration.ofDays(1);

  @Test
  void deliversWhatHasComeAtOnce() {
    changes(1, 3);
    changes(4, 4);

    deliver();

    assertThat(batches).containsExactly(List.of("1", "2", "3"), List.of("4"));
    assertThat(log)
        .hasToString(
            """
            BATCH Table: orders\tFunction: fulfilment\tRecords: 3
            BATCH Table: orders\tFunction: fulfilment\tRecords: 1
            """);
  }

  @Test
  void makesNoBatchLargerThanItMayBe() {
    batchSize = 2;
    changes(1, 5);

    deliver();

    assertThat(batches).containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5"));
  }

  @Test
  void makesNoEventLargerThanLambdaTakes() {
    var large = "x".repeat(2_500_000);
    stream.add(List.of(change(1, large), change(2, large), change(3, large)));

    deliver();

    assertThat(batches).containsExactly(List.of("1", "2"), List.of("3"));
    assertThat(time.longestEvent).isLessThanOrEqualTo(RuntimeApiServer.MAX_PAYLOAD_BYTES);
  }

  @Test
  void waitsForABatchToBecomeFull() {
    window = Duration.ofSeconds(1);
    batchSize = 3;
    changes(1, 1);
    stream.add(List.of());
    changes(2, 3);
    changes(4, 4);
    for (int i = 0; i < 4; i++) {
      stream.add(List.of());
    }
    changes(5, 5);

    deliver();

    assertThat(batches).startsWith(List.of("1", "2", "3"), List.of("4"));
    // Once for the first batch, which is full then, and a second for the other.
    assertThat(time.passed()).isEqualTo(StreamDelivery.POLL.plusSeconds(1));
  }

  /// Recorded as `test_dynamodb_report_batch_item_success_scenarios`.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{}",
        "{\"batchItemFailures\":[]}",
        "{\"batchItemFailures\":null}",
        ""
      })
  void takesAnAnswerWithoutFailuresForSuccess(String answer) {
    changes(1, 1);
    answers.add(returned(answer));

    deliver();

    assertThat(batches).hasSize(1);
  }

  /// All but the last three recorded as `test_dynamodb_report_batch_item_failure_scenarios`, with
  /// three retries too.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"foo\":\"1\"}]}",
        "{\"batchItemFailures\":[{\"foo\":null}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"},{\"itemIdentifier\":\"unknown\"}]}",
        "no JSON"
      })
  void deliversTheWholeBatchAgainWhenItDoesNotUnderstandAFailure(String answer) {
    retries = 3;
    changes(1, 2);
    for (int i = 0; i < 4; i++) {
      answers.add(returned(answer));
    }

    deliver();

    assertThat(batches).hasSize(4).containsOnly(List.of("1", "2"));
    assertThat(log)
        .contains(
            "GAVE UP Table: orders\tFunction: fulfilment\tRecords: 2\tCondition: RetryAttemptsExhausted\tSequence Numbers: 1, 2\n");
  }

  /// Recorded too: `unhandled_exception_in_function`.
  @Test
  void deliversTheWholeBatchAgainWhenTheInvocationFails() {
    retries = 3;
    changes(1, 2);
    changes(3, 3);
    for (int i = 0; i < 4; i++) {
      answers.add(FAILED);
    }

    deliver();

    assertThat(batches.subList(0, 4)).containsOnly(List.of("1", "2"));
    assertThat(batches.subList(4, batches.size())).containsExactly(List.of("3"));
  }

  /// Recorded as `test_dynamodb_report_batch_item_failures`: the failing record of a batch of three
  /// is delivered five times, in that batch and then, with three retries, four times alone.
  @Test
  void countsAttemptsAnewForWhatIsLeftOfABatch() {
    retries = 3;
    batchSize = 3;
    changes(1, 6);
    answers.add(DONE);
    for (int i = 0; i < 5; i++) {
      answers.add(failing("6"));
    }

    deliver();

    assertThat(batches)
        .containsExactly(
            List.of("1", "2", "3"),
            List.of("4", "5", "6"),
            List.of("6"),
            List.of("6"),
            List.of("6"),
            List.of("6"));
    assertThat(log.toString().lines())
        .element(1)
        .isEqualTo(
            "BATCH Table: orders\tFunction: fulfilment\tRecords: 3\tFailed: 1\tRetry in: 500 ms");
    assertThat(log).endsWith("Condition: RetryAttemptsExhausted\tSequence Numbers: 6\n");
  }

  @Test
  void goesOnFromTheFirstOfSeveralFailures() {
    changes(1, 4);
    answers.add(failing("3", "2", "4"));

    deliver();

    assertThat(batches).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"));
  }

  @Test
  void keepsTheOrderOfRecordsThatComeMeanwhile() {
    changes(1, 2);
    changes(3, 3);
    answers.add(failing("2"));
    answers.add(FAILED);

    deliver();

    assertThat(batches)
        .containsExactly(List.of("1", "2"), List.of("2"), List.of("2"), List.of("3"));
  }

  @Test
  void waitsLongerBeforeEachRetryUpToHalfAMinute() {
    changes(1, 1);
    for (int i = 0; i < 8; i++) {
      answers.add(FAILED);
    }

    deliver();

    assertThat(time.pauses)
        .extracting(Duration::toMillis)
        .startsWith(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L);
  }

  @Test
  void beginsWithAShortPauseAgainWhenABatchGetsOn() {
    changes(1, 2);
    answers.add(FAILED);
    answers.add(FAILED);
    answers.add(failing("2"));

    deliver();

    assertThat(time.pauses).extracting(Duration::toMillis).startsWith(500L, 1000L, 500L);
  }

  @Test
  void givesUpRecordsThatAreTooOld() {
    age = Duration.ofSeconds(60);
    changes(1, 1);
    for (int i = 0; i < 20; i++) {
      answers.add(FAILED);
    }

    deliver();

    // After 0.5, 1, 2, 4, 8, 16 and 30 seconds it is 61.5 seconds old.
    assertThat(batches).hasSize(7);
    assertThat(log)
        .endsWith(
            "GAVE UP Table: orders\tFunction: fulfilment\tRecords: 1\tCondition: RecordAgeExceeded\tSequence Numbers: 1\n");
  }

  @Test
  void deliversWhatIsNotTooOldYet() {
    age = Duration.ofSeconds(60);
    stream.add(List.of(change(1, NOON.minusSeconds(61), ""), change(2, NOON.minusSeconds(60), "")));

    deliver();

    assertThat(batches).containsExactly(List.of("2"));
    assertThat(log).contains("RecordAgeExceeded\tSequence Numbers: 1\n");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "3, 4"})
  void invokesOnceAndThenForEachRetry(int retries, int invocations) {
    this.retries = retries;
    changes(1, 1);
    for (int i = 0; i < 10; i++) {
      answers.add(FAILED);
    }

    deliver();

    assertThat(batches).hasSize(invocations);
  }

  @Test
  void tellsNothingOfWhatIsInARecord() {
    retries = 0;
    stream.add(List.of(change(1, "secret")));
    answers.add(FAILED);

    deliver();

    assertThat(log).contains("GAVE UP").doesNotContain("secret");
  }

  private void deliver() {
    var entry =
        new FunctionModel.Entry(
            "fulfilment",
            "shop.FulfilmentFunction",
            "event",
            List.of(),
            List.of(),
            FunctionModel.Settings.NONE,
            List.of(),
            List.of(),
            false,
            null);
    var mapping =
        new StreamMapping(
            "orders", entry, "shop.Fulfilment.changed", batchSize, window, false, retries, age);
    var delivery = new StreamDelivery(mapping, this::next, this::invoke, time, new Log(log));
    assertThatThrownBy(delivery::run).isInstanceOf(InterruptedException.class);
  }

  private List<JsonNode> next(int most) {
    if (stream.isEmpty()) {
      time.isOver = true;
      return List.of();
    }
    return stream.remove();
  }

  private Result invoke(Payload event) {
    time.longestEvent = Math.max(time.longestEvent, event.length());
    batches.add(
        JSON.readTree(event.bytes())
            .path("Records")
            .valueStream()
            .map(each -> each.at("/dynamodb/SequenceNumber").asString())
            .toList());
    return answers.isEmpty() ? DONE : answers.remove();
  }

  private void changes(int first, int last) {
    stream.add(IntStream.rangeClosed(first, last).mapToObj(i -> change(i, "")).toList());
  }

  private static JsonNode change(int number, String text) {
    return change(number, NOON, text);
  }

  private static JsonNode change(int number, Instant created, String text) {
    var change = JSON.createObjectNode();
    change
        .putObject("dynamodb")
        .put("SequenceNumber", Integer.toString(number))
        .put("ApproximateCreationDateTime", created.getEpochSecond())
        .putObject("NewImage")
        .putObject("text")
        .put("S", text);
    return change;
  }

  private static Result failing(String... numbers) {
    var answer = JSON.createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    for (var number : numbers) {
      failures.addObject().put("itemIdentifier", number);
    }
    return returned(JSON.writeValueAsString(answer));
  }

  private static Result returned(String answer) {
    return new Result.Returned(Payload.ofUtf8(answer));
  }

  /// Passes as soon as somebody pauses, and ends with the stream.
  private static final class VirtualTime implements Pacing {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = NOON;
    private boolean isOver;
    private int longestEvent;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      if (isOver) {
        throw new InterruptedException();
      }
      pauses.add(duration);
      now = now.plus(duration);
    }

    Duration passed() {
      return Duration.between(NOON, now);
    }
  }
}
