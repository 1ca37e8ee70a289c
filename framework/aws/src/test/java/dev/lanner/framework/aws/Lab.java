package dev.lanner.framework.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A function's environment with a clock that moves when somebody waits, and no other chance than
/// the one the test wants.
final class Lab {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  final Map<String, String> variables = new HashMap<>();
  final List<Long> pauses = new ArrayList<>();
  private final List<Long> bounds = new ArrayList<>();
  private volatile Instant now = NOON;

  final InstantSource clock = () -> now;

  Lab set(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /// The credentials that Lambda gives an ordinary function.
  Lab role() {
    return set("AWS_REGION", "eu-west-1")
        .set("AWS_ACCESS_KEY_ID", "ASIAROLE")
        .set("AWS_SECRET_ACCESS_KEY", "role+secret/")
        .set("AWS_SESSION_TOKEN", "role+token==");
  }

  Connections connections(URI endpoint) {
    return connections().at(endpoint);
  }

  /// Pauses last as long as they may.
  Connections connections() {
    return connections(bound -> bound);
  }

  Connections connections(Retries.Jitter jitter) {
    var retries =
        new Retries(
            pause -> {
              pauses.add(pause.toMillis());
              passes(pause);
            },
            bound -> {
              bounds.add(bound);
              return jitter.upTo(bound);
            });
    return new Connections(
        Wiring.api(variables::get, retries, clock), Wiring.endpoint(variables::get));
  }

  /// The bounds that pauses were drawn from.
  List<Long> bounds() {
    return bounds;
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  /// Works inside an invocation that ends some time from now.
  <T> T invocation(Duration left, Supplier<T> work) {
    var invocation =
        new Invocation(
            "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
            now.plus(left),
            "arn:aws:lambda:eu-west-1:123456789012:function:chat",
            null,
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            Payload.empty());
    Context context =
        new LambdaContext(invocation, RuntimeEnvironment.of(Map.of()), clock, LogSink.standard());
    return InvocationScope.call(context, work::get);
  }
}
