package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Fault.End;
import dev.lanner.local.runtimeapi.Fault.HeaderNames.Letters;
import dev.lanner.local.runtimeapi.Fault.Refuse.Rest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A runtime that keeps the rules, on a wire that breaks at random: the books balance.
@Timeout(120)
class RandomRunTest {
  private static final int INVOCATIONS = 2000;

  /// So that there is an event for every poll until the last of the others has its answer.
  private static final int SPARE = 100;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void endsEveryInvocationOnce(long seed) throws Exception {
    var random = new Random(seed);
    FaultPlan plan = request -> faults(request, random);
    try (var server = RuntimeApiServer.start(Options.strict().withFaults(plan))) {
      var answers = new ArrayList<CompletableFuture<Answer>>();
      for (var i = 0; i < INVOCATIONS; i++) {
        answers.add(server.invoke(event("id" + i)));
      }
      var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
      for (var i = 0; i < SPARE; i++) {
        var _ = server.invoke(event("spare" + i));
      }

      while (!all.isDone()) {
        serveUntilTheConnectionBreaks(server, all);
      }
      server.close();

      var responses = 0;
      for (var i = 0; i < INVOCATIONS; i++) {
        if (answers.get(i).join() instanceof Answer.Response(var payload, _)) {
          responses++;
          assertThat(payload.utf8()).isEqualTo("\"id" + i + "\"");
        }
      }
      var statistics = server.statistics();
      assertThat(statistics.pending()).isZero();
      assertThat(statistics.invocations()).isEqualTo(INVOCATIONS + SPARE);
      assertThat(statistics.responses()).isBetween((long) responses, (long) responses + SPARE);
      assertThat(responses).isGreaterThan(INVOCATIONS / 2);
      assertThat(statistics.failures()).isPositive();
      assertThat(statistics.handedOutAgain()).isPositive();
      assertThat(statistics.refusals()).isLessThan(statistics.faults());
      assertThat(statistics.faults())
          .isEqualTo(server.injections().stream().mapToLong(i -> i.faults().size()).sum());
    }
  }

  private static void serveUntilTheConnectionBreaks(
      RuntimeApiServer server, CompletableFuture<?> all) {
    try (var runtime = new RawRuntime(server)) {
      while (!all.isDone()) {
        var event = runtime.next();
        assertThat(event.status()).isEqualTo(200);
        var id = event.header("Lambda-Runtime-Aws-Request-Id");
        assertThat(runtime.respond(id, "\"" + id + "\"").status()).isIn(202, 413);
      }
    } catch (IOException _) {
      // Whether the answer arrived is told by the next event: this one again, or another.
    }
  }

  private static List<Fault> faults(FaultPlan.Request request, Random random) {
    var end = random.nextBoolean() ? End.CLOSE : End.RESET;
    return switch (random.nextInt(20)) {
      case 0 -> List.of(new Fault.CutReply(random.nextInt(400), end));
      case 1 -> List.of(new Fault.CutRequest(random.nextInt(200), end));
      case 2 -> List.of(new Fault.OneByteWrites());
      case 3 -> List.of(new Fault.Split(random.nextInt(300)));
      case 4 -> List.of(new Fault.HeaderNames(Letters.values()[random.nextInt(2)]));
      case 5 -> List.of(new Fault.Chunked(1 + random.nextInt(9)), new Fault.CloseAfter());
      case 6 ->
          request.call() == FaultPlan.Call.RESPONSE
              ? List.of(new Fault.Refuse(413, random.nextInt(5), Rest.READ))
              : List.of();
      default -> List.of();
    };
  }

  private static Event event(String id) {
    return Event.builder().requestId(id).build();
  }
}
