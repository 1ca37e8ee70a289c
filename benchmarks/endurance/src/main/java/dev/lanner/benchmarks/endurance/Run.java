package dev.lanner.benchmarks.endurance;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.benchmarks.harness.Exchange;
import dev.lanner.benchmarks.harness.Kind;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Invocations of one function, one after the other, with the events of all exchanges by turns and
/// a context of its own for each, as the runtime does.
final class Run {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final RuntimeEnvironment ENVIRONMENT = RuntimeEnvironment.of(Map.of());

  private final Handler function;
  private final List<Exchange> exchanges;
  private final Payload[] events;
  private int invocations;

  Run(Handler function, List<Exchange> exchanges) {
    this.function = function;
    this.exchanges = List.copyOf(exchanges);
    events = new Payload[exchanges.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = Payload.of(exchanges.get(i).event());
    }
  }

  /// Answers each exchange once and looks closely at the responses. Comes first, as a repeated POST
  /// makes another item.
  ///
  /// @throws IllegalStateException when a response is wrong
  void check() throws Exception {
    for (Exchange exchange : exchanges) {
      Payload event = Payload.of(exchange.event());
      byte[] response = answer(event, context(event)).toByteArray();
      List<String> differences = exchange.differences(Kind.HTTP, response);
      if (!differences.isEmpty()) {
        throw wrong(exchange, String.join("; ", differences));
      }
    }
  }

  /// Answers a batch.
  ///
  /// @param nanos is filled with the time of each invocation, sorted
  /// @return the middle one
  /// @throws IllegalStateException when a response is wrong
  long batch(long[] nanos) throws Exception {
    for (int i = 0; i < nanos.length; i++) {
      int turn = invocations++ % events.length;
      Context context = context(events[turn]);
      long start = System.nanoTime();
      Payload response = answer(events[turn], context);
      nanos[i] = System.nanoTime() - start;
      byte[] bytes = response.toByteArray();
      if (!exchanges.get(turn).looksRight(Kind.HTTP, bytes, bytes.length)) {
        throw wrong(exchanges.get(turn), response.utf8());
      }
    }
    Arrays.sort(nanos);
    return nanos[nanos.length / 2];
  }

  private Payload answer(Payload event, Context context) throws Exception {
    return InvocationScope.call(context, () -> function.handle(event, context));
  }

  private Context context(Payload event) {
    var invocation =
        new Invocation(
            "invocation-" + invocations,
            CLOCK.instant().plus(TIMEOUT),
            "arn:aws:lambda:eu-central-1:123456789012:function:items",
            "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1",
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            event);
    return new LambdaContext(invocation, ENVIRONMENT, CLOCK, LogSink.standard());
  }

  private static IllegalStateException wrong(Exchange exchange, String found) {
    return new IllegalStateException(
        "To \"" + exchange.name() + "\" the response is wrong: " + found);
  }
}
