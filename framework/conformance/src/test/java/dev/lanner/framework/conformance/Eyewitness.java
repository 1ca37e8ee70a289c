package dev.lanner.framework.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.AllowedMethods;
import dev.lanner.framework.spi.HttpHandler;
import dev.lanner.framework.spi.Routes;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A function with one handler for every method and path, which tells what it has seen.
final class Eyewitness {
  private final Seen seen = new Seen();
  private final HttpHandler function = new HttpHandler(seen, Application.with(Map.of()).start()) {};

  /// The request that an event is to the handler.
  Request see(ByteString event) {
    seen.request = null;
    handle(event);
    return Objects.requireNonNull(seen.request, "The handler was not called.");
  }

  /// The response to an event.
  String handle(ByteString event) {
    return function.handle(Payload.of(event.toByteArray()), context()).utf8();
  }

  private static Context context() {
    var invocation =
        new Invocation(
            "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
            Instant.EPOCH,
            "arn:aws:lambda:us-east-1:123456789012:function:http",
            null,
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            Payload.empty());
    return new LambdaContext(
        invocation, RuntimeEnvironment.of(Map.of()), InstantSource.system(), LogSink.standard());
  }

  private static final class Seen implements Routes {
    private Request request;

    @Override
    public int find(String method, List<String> path, AllowedMethods allowed) {
      return 0;
    }

    @Override
    public Answer call(int route, Request called) {
      request = called;
      return Answer.empty(204);
    }

    @Override
    public String template(int route) {
      return "/{rest+}";
    }
  }
}
