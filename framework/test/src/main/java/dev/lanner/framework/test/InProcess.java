package dev.lanner.framework.test;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.Outcome;
import dev.lanner.local.gateway.Route;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// The way of a request through front end and function, without the network in between.
final class InProcess {
  private static final FrontEnd FRONT_END =
      new HttpApiV2(Api.local(URI.create("http://localhost")));
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String FUNCTION_ARN = "arn:aws:lambda:us-east-1:000000000000:function:http";
  private static final String TRACE_ID = "Root=1-5e69363e-0123456789abcdef01234567";
  private static final String PARENT_ID = "53995c3f42cd8ad8";

  private InProcess() {}

  static HttpResponse send(HttpRequest request, Handler function) {
    var arrival =
        new Arrival(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            CLOCK.instant(),
            TRACE_ID,
            PARENT_ID);
    return switch (FRONT_END.admit(request, Route.DEFAULT, arrival)) {
      case Admission.Refused refused -> refused.response();
      case Admission.Admitted admitted ->
          FRONT_END.answer(
              request, arrival, invoke(Payload.of(admitted.event().toByteArray()), function));
    };
  }

  private static Outcome invoke(Payload event, Handler function) {
    LambdaContext context = context(event);
    try {
      Payload response = InvocationScope.call(context, () -> function.handle(event, context));
      return new Outcome.Returned(ByteString.of(response.toByteArray()));
    } catch (Exception e) {
      throw new IllegalStateException(
          "The invocation failed, which a client would see as a 500.", e);
    }
  }

  private static LambdaContext context(Payload event) {
    var invocation =
        new Invocation(
            UUID.randomUUID().toString(),
            CLOCK.instant().plus(TIMEOUT),
            FUNCTION_ARN,
            TRACE_ID,
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            event);
    return new LambdaContext(
        invocation, RuntimeEnvironment.of(Map.of()), CLOCK, LogSink.standard());
  }
}
