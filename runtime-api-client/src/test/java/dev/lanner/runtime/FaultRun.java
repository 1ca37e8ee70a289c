package dev.lanner.runtime;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.FaultPlan;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import dev.lanner.local.runtimeapi.Statistics;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What became of a few events that waited for a function on a faulty wire. The server is strict: a
/// run on which the function breaks the protocol fails.
///
/// @param answers what the callers got, in the order of the events: `response <body>`, `error
///   <type>` or `lost`
/// @param runs how often the handler was called, by event
/// @param requests how many the server saw, by call; answers also by their request id
/// @param exited the status of the process, or `null` when it went on to the end
/// @param log what the function wrote
/// @param statistics of the server
record FaultRun(
    List<String> answers,
    Map<String, Integer> runs,
    Map<Object, Integer> requests,
    Integer exited,
    String log,
    Statistics statistics) {

  /// Serves the events `e0000`, `e0001` and so on, whose payload is their request id.
  ///
  /// @param unheard which events no answer can come to, because a concurrent function lost them or
  ///   their answers; they are taken off their time at the end
  static FaultRun of(
      int events, int concurrency, FaultPlan plan, Handler handler, IntPredicate unheard)
      throws Exception {
    var requests = new ConcurrentHashMap<Object, Integer>();
    var runs = new ConcurrentHashMap<String, Integer>();
    var written = new ByteArrayOutputStream();
    FaultPlan counting =
        request -> {
          requests.merge(request.call(), 1, Integer::sum);
          if (request.requestId() != null) {
            requests.merge(request.requestId(), 1, Integer::sum);
          }
          return plan.faults(request);
        };
    Handler counted =
        (event, context) -> {
          runs.merge(context.getAwsRequestId(), 1, Integer::sum);
          return handler.handle(event, context);
        };
    var options = Options.strict().withFaults(counting);
    try (var server =
        RuntimeApiServer.start(concurrency == 0 ? options : options.withConcurrency(concurrency))) {
      var answers = new ArrayList<CompletableFuture<Answer>>();
      for (int i = 0; i < events; i++) {
        answers.add(server.invoke(event(i)));
      }
      try (var process = FunctionProcess.start(server, concurrency, _ -> counted, written)) {
        var heard = IntStream.range(0, events).filter(unheard.negate()).mapToObj(answers::get);
        var all = CompletableFuture.allOf(heard.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all, process.status()).get(60, TimeUnit.SECONDS);
        Integer exited = all.isDone() ? null : process.status().join();
        if (exited != null) {
          process.close();
          server.runtimeExited("exit status " + exited);
        }
        IntStream.range(0, events).filter(unheard).forEach(i -> server.timeOut(id(i)));
        var texts = answers.stream().map(answer -> text(answer.join())).toList();
        server.close();
        process.status().get(60, TimeUnit.SECONDS);
        var log = written.toString(StandardCharsets.UTF_8);
        return new FaultRun(
            texts, Map.copyOf(runs), Map.copyOf(requests), exited, log, server.statistics());
      }
    }
  }

  static FaultRun of(int events, int concurrency, FaultPlan plan, Handler handler)
      throws Exception {
    return of(events, concurrency, plan, handler, _ -> false);
  }

  static String id(int event) {
    var digits = Integer.toString(10_000 + event);
    return "e" + digits.substring(1);
  }

  static Event event(int i) {
    return Event.builder()
        .requestId(id(i))
        .payload(id(i))
        .deadline(Instant.ofEpochMilli(4_000_000_000_000L))
        .build();
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Response(var payload, var _) -> "response " + payload.utf8();
      case Answer.Failure(var type, var _, var _) -> "error " + type;
      case Answer.Lost _ -> "lost";
    };
  }
}
