package dev.lanner.runtime;

import static dev.lanner.local.runtimeapi.FaultPlan.Call.ERROR;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.INIT_ERROR;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.NEXT;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.RESPONSE;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.RESTORE_ERROR;
import static dev.lanner.local.runtimeapi.FaultPlan.Call.RESTORE_NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.Fault;
import dev.lanner.local.runtimeapi.Fault.End;
import dev.lanner.local.runtimeapi.Fault.HeaderNames.Letters;
import dev.lanner.local.runtimeapi.Fault.Refuse.Rest;
import dev.lanner.local.runtimeapi.FaultPlan;
import dev.lanner.local.runtimeapi.FaultPlan.Call;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RestoreResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every message of the Runtime API, broken at every byte and written in every way, under the real
/// loop. The strict server fails a test on any breach of the protocol.
///
/// What has to come of it is what {@link HttpRuntimeApi} promises. An event that did not arrive is
/// asked for again. An answer goes out once; where nobody can tell whether it has arrived, a
/// sequential process ends with status 1, and a concurrent one goes on with its next event.
@Timeout(180)
class FaultMatrixTest {
  private static final Handler ECHO = (event, _) -> event;
  private static final Handler FAILING =
      (_, _) -> {
        throw Fixtures.thrownAt(new IllegalStateException("no"));
      };

  /// Behind the invocation that meets the fault there is one more, which tells whether the process
  /// went on.
  private static final int TWO = 2;

  /// The body of the reply to an answer. By then its status has said that Lambda has it.
  private static final String TAKEN = "{\"status\":\"OK\"}";

  // next

  @ParameterizedTest
  @EnumSource
  void asksAgainForAnEventThatIsCutAtAnyByte(End end) throws Exception {
    int length = replyLength(NEXT);

    var run = FaultRun.of(length, 0, everyOther(NEXT, k -> new Fault.CutReply(k, end)), ECHO);

    assertThat(run.answers()).isEqualTo(responses(0, length));
    assertThat(run.runs().values()).hasSize(length).containsOnly(1);
    assertThat(run.requests()).containsEntry(RESPONSE, length);
    assertThat(run.statistics().handedOutAgain()).isEqualTo(length);
    assertThat(run.log().lines())
        .filteredOn(line -> line.contains(" failed in GET invocation/next: "))
        .hasSizeGreaterThanOrEqualTo(length);
  }

  @ParameterizedTest
  @EnumSource
  void asksAgainWhenItsPollIsCutAtAnyByte(End end) throws Exception {
    int length = requestLength(NEXT) + 1;

    var run = FaultRun.of(length, 0, everyOther(NEXT, k -> new Fault.CutRequest(k, end)), ECHO);

    assertThat(run.answers()).isEqualTo(responses(0, length));
    assertThat(run.runs().values()).hasSize(length).containsOnly(1);
  }

  @ParameterizedTest
  @EnumSource
  void concurrentModeAsksForTheNextEventWhenOneIsCutAtAnyByte(End end) throws Exception {
    int length = replyLength(NEXT);
    FaultPlan plan = everyOther(NEXT, k -> new Fault.CutReply(k, end));

    var run = FaultRun.of(2 * length, 1, plan, ECHO, i -> i % 2 == 0);

    assertThat(run.exited()).isNull();
    for (int i = 0; i < 2 * length; i++) {
      assertThat(run.answers().get(i))
          .isEqualTo(i % 2 == 0 ? "error Sandbox.Timedout" : taken(RESPONSE, i));
    }
    assertThat(run.runs().values()).hasSize(length).containsOnly(1);
  }

  @ParameterizedTest
  @EnumSource
  void concurrentModeAsksAgainWhenItsPollIsCutInItsHead(End end) throws Exception {
    int length = requestLength(NEXT);

    var run = FaultRun.of(length, 1, everyOther(NEXT, k -> new Fault.CutRequest(k, end)), ECHO);

    assertThat(run.exited()).isNull();
    assertThat(run.answers()).isEqualTo(responses(0, length));
  }

  // response and error

  static Stream<Arguments> answersAndEnds() {
    return Stream.of(RESPONSE, ERROR)
        .flatMap(call -> Stream.of(End.values()).map(end -> Arguments.of(call, end)));
  }

  @ParameterizedTest
  @MethodSource("answersAndEnds")
  void endsWhenTheReplyToAnAnswerIsCutInItsHead(Call call, End end) throws Exception {
    int head = replyLength(call) - TAKEN.length();
    for (int k = 0; k < head; k++) {
      var run = FaultRun.of(TWO, 0, FaultPlan.on(call, 1, new Fault.CutReply(k, end)), by(call));

      assertThat(run.exited()).as("cut after %s bytes", k).isEqualTo(1);
      assertThat(run.answers()).as("cut after %s bytes", k).containsExactly(taken(call, 0), "lost");
      assertThat(run.requests()).containsEntry(FaultRun.id(0), 1);
      assertThat(run.log()).contains(" failed in POST invocation/{id}/" + name(call) + ": ");
    }
  }

  @ParameterizedTest
  @MethodSource("answersAndEnds")
  void goesOnWhenTheReplyToAnAnswerIsCutBehindItsHead(Call call, End end) throws Exception {
    int length = replyLength(call);
    for (int k = length - TAKEN.length(); k <= length; k++) {
      var run = FaultRun.of(TWO, 0, FaultPlan.on(call, 1, new Fault.CutReply(k, end)), by(call));

      assertThat(run.exited()).as("cut after %s bytes", k).isNull();
      assertThat(run.answers()).containsExactly(taken(call, 0), taken(call, 1));
      assertThat(run.requests()).containsEntry(FaultRun.id(0), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("answersAndEnds")
  void endsWhenAnAnswerIsCutAtAnyByte(Call call, End end) throws Exception {
    var request = request(call);
    int head = request.indexOf("\r\n\r\n") + 4;
    for (int k = 0; k <= request.length(); k++) {
      var run = FaultRun.of(TWO, 0, FaultPlan.on(call, 1, new Fault.CutRequest(k, end)), by(call));

      var expected =
          k < head
              ? "lost"
              : k < request.length() ? "error Runtime.TruncatedResponse" : taken(call, 0);
      assertThat(run.exited()).as("cut after %s bytes", k).isEqualTo(1);
      assertThat(run.answers()).as("cut after %s bytes", k).containsExactly(expected, "lost");
      assertThat(run.requests()).containsEntry(FaultRun.id(0), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("answersAndEnds")
  void concurrentModeGoesOnWhenTheReplyToAnAnswerIsCutAtAnyByte(Call call, End end)
      throws Exception {
    int length = replyLength(call);

    var run =
        FaultRun.of(length + 1, 1, each(call, length, k -> new Fault.CutReply(k, end)), by(call));

    assertThat(run.exited()).isNull();
    assertThat(run.answers())
        .isEqualTo(IntStream.rangeClosed(0, length).mapToObj(i -> taken(call, i)).toList());
    assertThat(run.requests()).containsEntry(call, length + 1);
    assertThat(run.log().lines())
        .filteredOn(line -> line.contains(" ERROR dev.lanner.runtime The answer to invocation e"))
        .hasSize(length - TAKEN.length());
  }

  @ParameterizedTest
  @MethodSource("answersAndEnds")
  void concurrentModeGoesOnWhenAnAnswerIsCutAtAnyByte(Call call, End end) throws Exception {
    var request = request(call);
    int head = request.indexOf("\r\n\r\n") + 4;
    int length = request.length();

    var run =
        FaultRun.of(
            length + 1,
            1,
            each(call, length, k -> new Fault.CutRequest(k, end)),
            by(call),
            i -> i < head);

    assertThat(run.exited()).isNull();
    assertThat(run.answers().subList(0, head)).containsOnly("error Sandbox.Timedout");
    if (head < length) {
      assertThat(run.answers().subList(head, length))
          .containsOnly("error Runtime.TruncatedResponse");
    }
    assertThat(run.answers().getLast()).isEqualTo(taken(call, length));
    assertThat(run.requests()).containsEntry(call, length + 1);
  }

  // Unusual, but legal

  @ParameterizedTest
  @EnumSource(
      value = Call.class,
      names = {"NEXT", "RESPONSE", "ERROR"})
  void readsRepliesInTwoPartsSplitAtAnyByte(Call call) throws Exception {
    int length = replyLength(call);

    var run = FaultRun.of(length, 0, each(call, length, Fault.Split::new), by(call));

    assertAllAreServed(run, call, length);
    assertThat(run.statistics().connections()).isBetween(1L, 5L);
  }

  static Stream<Arguments> shapes() {
    var faults =
        Stream.<Supplier<List<Fault>>>of(
            () -> List.of(new Fault.OneByteWrites()),
            () -> List.of(new Fault.HeaderNames(Letters.UPPER)),
            () -> List.of(new Fault.HeaderNames(Letters.LOWER)),
            () -> List.of(new Fault.Chunked(1)),
            () -> List.of(new Fault.Chunked(7), new Fault.OneByteWrites()),
            () -> List.of(new Fault.Chunked(3), new Fault.HeaderNames(Letters.UPPER)),
            () -> List.of(new Fault.CloseAfter()),
            () -> List.of(new Fault.CloseAfter(), new Fault.Chunked(2), new Fault.Split(40)));
    return faults
        .map(Supplier::get)
        .flatMap(list -> Stream.of(NEXT, RESPONSE, ERROR).map(call -> Arguments.of(call, list)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void readsRepliesOfEveryShape(Call call, List<Fault> faults) throws Exception {
    int events = 20;
    FaultPlan plan = request -> request.call() == call ? faults : List.of();

    var run = FaultRun.of(events, 0, plan, by(call));

    assertAllAreServed(run, call, events);
    assertThat(run.log()).doesNotContain("Asking again after 50");
  }

  private static void assertAllAreServed(FaultRun run, Call call, int events) {
    assertThat(run.exited()).isNull();
    assertThat(run.answers())
        .isEqualTo(IntStream.range(0, events).mapToObj(i -> taken(call, i)).toList());
    assertThat(run.runs().values()).hasSize(events).containsOnly(1);
    assertThat(run.statistics().handedOutAgain()).isZero();
    assertThat(run.requests())
        .containsEntry(call == ERROR ? ERROR : RESPONSE, events)
        .doesNotContainKey(call == ERROR ? RESPONSE : ERROR);
  }

  // Refusals

  @ParameterizedTest
  @CsvSource({
    "RESPONSE, 413, error Function.ResponseSizeTooLarge, is larger than Lambda accepts (413)",
    "ERROR,    413, error Function.ResponseSizeTooLarge, is larger than Lambda accepts (413)",
    "RESPONSE, 410, error Sandbox.Timedout,              Lambda no longer waits",
    "ERROR,    410, error Sandbox.Timedout,              Lambda no longer waits"
  })
  void goesOnWhenTheInvocationIsOver(Call call, int status, String answer, String logged)
      throws Exception {
    for (int concurrency = 0; concurrency <= 1; concurrency++) {
      var plan = FaultPlan.on(call, 1, new Fault.Refuse(status));

      var run = FaultRun.of(TWO, concurrency, plan, by(call));

      assertThat(run.exited()).isNull();
      assertThat(run.answers()).containsExactly(answer, taken(call, 1));
      assertThat(run.requests()).containsEntry(FaultRun.id(0), 1).containsEntry(call, 2);
      assertThat(run.log()).contains(logged);
      assertThat(run.statistics().connections()).isBetween(1L, 5L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {413, 410})
  void goesOnWhenALargeResponseIsRefusedHalfWay(int status) throws Exception {
    for (long read = 0; read <= 4_000_000; read += 1_000_000) {
      var plan = FaultPlan.on(RESPONSE, 1, new Fault.Refuse(status, read, Rest.READ));

      var run = FaultRun.of(TWO, 0, plan, largeThenEcho());

      assertThat(run.exited()).isNull();
      assertThat(run.answers()).containsExactly(overBy(status), "response " + FaultRun.id(1));
      assertThat(run.requests()).containsEntry(RESPONSE, 2).doesNotContainKey(ERROR);
    }
  }

  /// The reset that follows the refusal may overtake it. Then nobody knows whether the response has
  /// arrived.
  @ParameterizedTest
  @ValueSource(ints = {413, 410})
  void goesOnOrEndsWhenALargeResponseIsRefusedAndTheConnectionClosed(int status) throws Exception {
    for (long read = 0; read <= 4_000_000; read += 500_000) {
      var plan = FaultPlan.on(RESPONSE, 1, new Fault.Refuse(status, read, Rest.CLOSE));

      var run = FaultRun.of(TWO, 0, plan, largeThenEcho());

      assertThat(run.answers())
          .containsExactly(
              overBy(status), run.exited() == null ? "response " + FaultRun.id(1) : "lost");
      assertThat(run.exited()).isIn(null, 1);
      assertThat(run.requests()).containsEntry(FaultRun.id(0), 1).doesNotContainKey(ERROR);
      assertThat(run.log())
          .contains(
              run.exited() == null
                  ? status == 413 ? "(413)" : "Lambda no longer waits"
                  : " failed in POST invocation/{id}/response: ");
    }
  }

  private static String overBy(int status) {
    return status == 413 ? "error Function.ResponseSizeTooLarge" : "error Sandbox.Timedout";
  }

  private static Handler largeThenEcho() {
    var large = Payload.of(new byte[5_000_000]);
    return (event, context) -> context.getAwsRequestId().equals(FaultRun.id(0)) ? large : event;
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT, 500",
    "NEXT, 403",
    "RESPONSE, 500",
    "RESPONSE, 403",
    "ERROR, 500",
    "ERROR, 403"
  })
  void endsWhenLambdaDisagrees(Call call, int status) throws Exception {
    var plan = FaultPlan.on(call, 1, new Fault.Refuse(status));

    var run = FaultRun.of(TWO, 0, plan, by(call));

    assertThat(run.exited()).isEqualTo(1);
    assertThat(run.answers()).containsOnly("lost");
    assertThat(run.requests()).containsEntry(call, 1);
    assertThat(run.log())
        .contains(" FATAL ")
        .contains(name(call) + " with status " + status + ": ");
  }

  @ParameterizedTest
  @CsvSource({"RESPONSE, 500", "RESPONSE, 403", "ERROR, 500", "ERROR, 403"})
  void concurrentModeGoesOnWhenOneAnswerIsRefused(Call call, int status) throws Exception {
    var plan = FaultPlan.on(call, 1, new Fault.Refuse(status));

    var run = FaultRun.of(TWO, 1, plan, by(call), i -> i == 0);

    assertThat(run.exited()).isNull();
    assertThat(run.answers()).containsExactly("error Sandbox.Timedout", taken(call, 1));
    assertThat(run.requests()).containsEntry(FaultRun.id(0), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 403})
  void concurrentModeEndsWhenAPollIsRefused(int status) throws Exception {
    var plan = FaultPlan.on(NEXT, 2, new Fault.Refuse(status));

    var run = FaultRun.of(TWO, 1, plan, ECHO);

    assertThat(run.exited()).isEqualTo(1);
    assertThat(run.answers()).containsExactly(taken(RESPONSE, 0), "lost");
  }

  // init/error

  static Stream<List<Fault>> faultsOfAReport() {
    var cuts = new ArrayList<List<Fault>>();
    for (var end : End.values()) {
      IntStream.rangeClosed(0, 90).forEach(k -> cuts.add(List.of(new Fault.CutReply(k, end))));
      IntStream.rangeClosed(0, 90)
          .forEach(k -> cuts.add(List.of(new Fault.CutRequest(10L * k, end))));
    }
    for (int status : new int[] {403, 413, 500}) {
      cuts.add(List.of(new Fault.Refuse(status)));
      cuts.add(List.of(new Fault.Refuse(status, 10, Rest.CLOSE)));
    }
    cuts.add(List.of(new Fault.OneByteWrites(), new Fault.Chunked(2), new Fault.CloseAfter()));
    return cuts.stream();
  }

  @Test
  void reportsAFailedInitOnceAndEndsWhateverComesBack() throws Exception {
    Initializer failing =
        _ -> {
          throw Fixtures.thrownAt(new IllegalStateException("no"));
        };
    for (var faults : faultsOfAReport().toList()) {
      var written = new ByteArrayOutputStream();
      var options =
          Options.strict().withFaults(FaultPlan.on(INIT_ERROR, 1, faults.toArray(Fault[]::new)));
      try (var server = RuntimeApiServer.start(options);
          var process = FunctionProcess.start(server, 0, failing, written)) {
        assertThat(process.status().get()).as("%s", faults).isEqualTo(1);
        process.close();
        server.runtimeExited("exit status 1");

        assertThat(server.statistics().requests()).as("%s", faults).isEqualTo(1);
        assertThat(server.ready().get())
            .as("%s", faults)
            .isInstanceOfAny(InitResult.Failed.class, InitResult.Lost.class);
        assertThat(written.toString(StandardCharsets.UTF_8))
            .contains(" FATAL dev.lanner.runtime The function could not be initialized.");
      }
    }
  }

  // restore/next and restore/error

  @ParameterizedTest
  @EnumSource
  void goesOnAfterARestoreWhoseReplyIsCutAtAnyByte(End end) throws Exception {
    int length = replyLength(RESTORE_NEXT);
    for (int k = 0; k <= length; k++) {
      var violations = restore(new Fault.CutReply(k, end));

      assertThat(violations)
          .as("cut after %s bytes", k)
          .hasSize(k < length ? 1 : 0)
          .allMatch(FaultMatrixTest::isAskedAgain);
    }
  }

  /// Lambda refuses the second restore/next, and the client takes that for the restore.
  private static boolean isAskedAgain(String violation) {
    return violation.startsWith("restore/next came after the restore.");
  }

  @ParameterizedTest
  @EnumSource
  void goesOnWhenTheSocketDiesInsideRestoreNext(End end) throws Exception {
    int length = requestLength(RESTORE_NEXT);
    for (int k = 0; k < length; k++) {
      assertThat(restore(new Fault.CutRequest(k, end))).as("cut after %s bytes", k).isEmpty();
    }
    assertThat(restore(new Fault.CutRequest(length, end))).allMatch(FaultMatrixTest::isAskedAgain);
  }

  @Test
  void goesOnAfterARestoreOfEveryShape() throws Exception {
    for (int k = 0; k <= replyLength(RESTORE_NEXT); k++) {
      assertThat(restore(new Fault.Split(k))).isEmpty();
    }
    assertThat(restore(new Fault.OneByteWrites())).isEmpty();
    assertThat(restore(new Fault.HeaderNames(Letters.UPPER))).isEmpty();
    assertThat(restore(new Fault.HeaderNames(Letters.LOWER))).isEmpty();
    assertThat(restore(new Fault.Chunked(1))).isEmpty();
    assertThat(restore(new Fault.CloseAfter())).isEmpty();
  }

  /// Restores, then serves one event.
  ///
  /// @return the violations
  private static List<String> restore(Fault fault) throws Exception {
    var violations = new ArrayList<String>();
    var plan = FaultPlan.on(RESTORE_NEXT, 1, fault);
    var options = Options.strict().withSnapStart().withFaults(plan).withListener(violations::add);
    try (var server = RuntimeApiServer.start(options);
        var api = quiet(server)) {
      var restored = server.restore();

      assertThat(api.awaitRestore()).isTrue();
      var answer = server.invoke(Event.builder().requestId("a").payload("1").build());
      assertThat(api.next().payload().utf8()).isEqualTo("1");
      assertThat(api.respond("a", Payload.empty())).isEqualTo(Delivery.ACCEPTED);

      assertThat(answer.get()).isInstanceOf(Answer.Response.class);
      assertThat(restored.get()).isInstanceOf(RestoreResult.Restored.class);
      assertThat(server.statistics().responses()).isEqualTo(1);
    }
    return violations;
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 403})
  void endsWhenTheRestoreIsRefused(int status) {
    var plan = FaultPlan.on(RESTORE_NEXT, 1, new Fault.Refuse(status));
    try (var server = RuntimeApiServer.start(Options.strict().withSnapStart().withFaults(plan));
        var api = quiet(server)) {
      assertThatThrownBy(api::awaitRestore)
          .isInstanceOf(RuntimeApiException.class)
          .hasMessageContaining("GET restore/next with status " + status);
      assertThat(server.statistics().requests()).isEqualTo(1);
    }
  }

  @Test
  void reportsAFailedRestoreOnce() {
    var report = ErrorReport.of(Fixtures.thrownAt(new IllegalStateException("no")));
    for (var faults : faultsOfAReport().toList()) {
      var plan = FaultPlan.on(RESTORE_ERROR, 1, faults.toArray(Fault[]::new));
      try (var server = RuntimeApiServer.start(Options.strict().withSnapStart().withFaults(plan));
          var api = quiet(server)) {
        var restored = server.restore();
        api.awaitRestore();
        try {
          api.failRestore(report);
        } catch (RuntimeApiException e) {
          assertThat(e).hasMessageContaining("POST restore/error");
        }
        api.close();
        server.runtimeExited("exit status 64");

        assertThat(server.statistics().requests()).as("%s", faults).isEqualTo(2);
        assertThat(restored.join())
            .as("%s", faults)
            .isInstanceOfAny(RestoreResult.Failed.class, RestoreResult.Lost.class);
      }
    }
  }

  private static HttpRuntimeApi quiet(RuntimeApiServer server) {
    var log =
        new LogSink(Fixtures.anEnvironment(), Fixtures.CLOCK, OutputStream.nullOutputStream());
    return new HttpRuntimeApi(server.endpoint(), InstantSource.system(), log, new int[4]);
  }

  // What the messages are

  private static FaultPlan everyOther(Call call, IntFunction<Fault> fault) {
    return request ->
        request.call() == call && request.nth() % 2 == 1
            ? List.of(fault.apply((int) request.nth() / 2))
            : List.of();
  }

  private static FaultPlan each(Call call, int count, IntFunction<Fault> fault) {
    return request ->
        request.call() == call && request.nth() <= count
            ? List.of(fault.apply((int) request.nth() - 1))
            : List.of();
  }

  private static List<String> responses(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> taken(RESPONSE, i)).toList();
  }

  /// What the caller gets when all goes well, and the call concerns an event of this number.
  private static String taken(Call call, int event) {
    return call == ERROR ? "error Runtime.UserException" : "response " + FaultRun.id(event);
  }

  private static Handler by(Call call) {
    return call == ERROR ? FAILING : ECHO;
  }

  private static String name(Call call) {
    return switch (call) {
      case NEXT -> "GET invocation/next";
      case RESPONSE -> "response";
      case ERROR -> "error";
      default -> throw new IllegalArgumentException(call.name());
    };
  }

  private static int requestLength(Call call) throws Exception {
    return request(call).length();
  }

  /// The request that the client sends, byte by byte, with host and port as long as they always
  /// are.
  private static String request(Call call) throws Exception {
    var report = ErrorReport.of(Fixtures.thrownAt(new IllegalStateException("no")));
    try (var server = new ScriptedServer();
        var api = server.client()) {
      if (call == RESTORE_NEXT) {
        server.answers(AwaitRestoreTest.RESTORED);
        api.awaitRestore();
      } else if (call == NEXT) {
        server.answers(ScriptedServer.event());
        api.next();
      } else if (call == RESPONSE) {
        server.answers(ScriptedServer.OK);
        api.respond(FaultRun.id(0), Payload.ofUtf8(FaultRun.id(0)));
      } else {
        server.answers(ScriptedServer.OK);
        api.fail(FaultRun.id(0), report);
      }
      return server.request(0);
    }
  }

  /// How long the reply of the server is, in bytes.
  private static int replyLength(Call call) throws IOException {
    var report = "{\"errorMessage\":\"no\",\"errorType\":\"E\",\"stackTrace\":[]}";
    try (var server =
            RuntimeApiServer.start(
                call == RESTORE_NEXT ? Options.strict().withSnapStart() : Options.strict());
        var socket = new Socket("127.0.0.1", server.port())) {
      var out = socket.getOutputStream();
      if (call == RESTORE_NEXT) {
        var _ = server.restore();
        out.write(head("GET", "restore/next", ""));
        return read(socket, "\r\n\r\n");
      }
      var _ = server.invoke(FaultRun.event(0));
      out.write(head("GET", "invocation/next", ""));
      int length = read(socket, FaultRun.id(0));
      if (call == NEXT) {
        return length;
      }
      var path = "invocation/" + FaultRun.id(0) + "/" + name(call);
      out.write(head("POST", path, call == ERROR ? report : "1"));
      return read(socket, "}");
    }
  }

  private static byte[] head(String method, String path, String body) {
    var head = method + " /2018-06-01/runtime/" + path + " HTTP/1.1\r\nHost: x\r\n";
    var length = method.equals("GET") ? "" : "Content-Length: " + body.length() + "\r\n";
    var type =
        path.endsWith("/error")
            ? "Lambda-Runtime-Function-Error-Type: Runtime.UserException\r\n"
            : "";
    return (head + length + type + "Content-Type: application/json\r\n\r\n" + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static int read(Socket socket, String end) throws IOException {
    var read = new StringBuilder();
    do {
      read.append((char) socket.getInputStream().read());
    } while (read.indexOf("\r\n\r\n") < 0 || !read.toString().endsWith(end));
    return read.length();
  }
}
