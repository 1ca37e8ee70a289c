package dev.lanner.framework.test;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.FunctionUrl;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.Outcome;
import dev.lanner.local.gateway.RestApi;
import dev.lanner.local.gateway.Route;
import dev.lanner.runtime.CollectedResponse;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import dev.lanner.runtime.StreamingHandler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The way of a request through front end and function, without the network in between.
final class InProcess {
  static final InstantSource CLOCK = InstantSource.system();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String FUNCTION_ARN = "arn:aws:lambda:us-east-1:000000000000:function:http";

  /// What a client gets.
  ///
  /// @param streamed whether it got the response while the function made it
  /// @param failure what the function has thrown behind the first bytes, or `null`
  record Result(HttpResponse response, boolean streamed, @Nullable Throwable failure) {}

  /// What a function has done.
  record Invoked(Outcome outcome, @Nullable Throwable failure) {
    /// Every byte that was posted, prelude and all where the response was streamed.
    ByteString payload() {
      return outcome instanceof Outcome.Streamed streamed
          ? streamed.stream()
          : ((Outcome.Returned) outcome).payload();
    }
  }

  private InProcess() {}

  /// @param adapts whether the front end streams if the function does, as the deployment would have
  ///   it
  static Result send(
      HttpRequest request, Caller caller, FrontEnd frontEnd, boolean adapts, Handler function) {
    Arrival arrival = arrival();
    return switch (frontEnd.admit(request, Route.DEFAULT, arrival, caller)) {
      case Admission.Refused(HttpResponse response) -> new Result(response, false, null);
      case Admission.Admitted(ByteString event) -> {
        Invoked invoked = invoke(event, arrival.completeTrace(request), function);
        boolean streamed = invoked.outcome() instanceof Outcome.Streamed;
        FrontEnd told = adapts && streamed ? streaming(frontEnd) : frontEnd;
        HttpResponse response = told.answer(request, arrival, invoked.outcome());
        yield new Result(response, streamed, invoked.failure());
      }
    };
  }

  private static FrontEnd streaming(FrontEnd frontEnd) {
    return switch (frontEnd) {
      case RestApi rest -> rest.streaming();
      case FunctionUrl url -> url.streaming();
      default -> frontEnd;
    };
  }

  static Invoked invoke(ByteString event, String traceId, Handler function) {
    Payload payload = Payload.of(event.toByteArray());
    LambdaContext context = context(payload, traceId);
    try {
      return InvocationScope.call(context, () -> invoke(payload, context, function));
    } catch (Exception e) {
      throw new IllegalStateException(
          "The invocation failed. A client of an API would get a 500.", e);
    }
  }

  private static Invoked invoke(Payload event, LambdaContext context, Handler function)
      throws Exception {
    if (!(function instanceof StreamingHandler streaming)) {
      return returned(function.handle(event, context));
    }
    var collected = CollectedResponse.of(streaming, event, context);
    Payload whole = collected.whole();
    String contentType = collected.contentType();
    if (whole != null || contentType == null) {
      return returned(whole == null ? Payload.empty() : whole);
    }
    return new Invoked(
        new Outcome.Streamed(contentType, ByteString.of(collected.bytes().toByteArray())),
        collected.failure());
  }

  private static Invoked returned(Payload payload) {
    return new Invoked(new Outcome.Returned(ByteString.of(payload.toByteArray())), null);
  }

  static Arrival arrival() {
    var id = UUID.randomUUID();
    long other = UUID.randomUUID().getLeastSignificantBits();
    byte[] extended =
        ByteBuffer.allocate(11).putLong(id.getMostSignificantBits()).put((byte) other).array();
    return new Arrival(
        id.toString(),
        Base64.getUrlEncoder().encodeToString(extended),
        CLOCK.instant(),
        "Root=1-%08x-%016x%08x".formatted(CLOCK.instant().getEpochSecond(), other, id.hashCode()),
        "%016x".formatted(id.getLeastSignificantBits()));
  }

  private static LambdaContext context(Payload event, String traceId) {
    var invocation =
        new Invocation(
            UUID.randomUUID().toString(),
            CLOCK.instant().plus(TIMEOUT),
            FUNCTION_ARN,
            traceId,
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
