package dev.lanner.local.lambda;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.Outcome;
import dev.lanner.local.runtimeapi.Payload;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Takes requests through a front end to a function. Each blocks a virtual thread of its own.
final class FrontEndHandler extends Handler.Abstract {
  private final LocalLambda lambda;
  private final LocalAuthorizers authorizers;
  private final FrontEnd frontEnd;
  private final boolean streams;
  private final Duration patience;
  private final Arrivals arrivals;

  /// @param streams whether the front end passes on what is not complete yet
  FrontEndHandler(
      LocalLambda lambda,
      LocalAuthorizers authorizers,
      FrontEnd frontEnd,
      boolean streams,
      Duration patience,
      Arrivals arrivals) {
    this.lambda = lambda;
    this.authorizers = authorizers;
    this.frontEnd = frontEnd;
    this.streams = streams;
    this.patience = patience;
    this.arrivals = arrivals;
  }

  @Override
  public boolean handle(Request jetty, Response response, Callback callback) throws Exception {
    var request = JettyRequest.read(jetty, frontEnd.maxBodyBytes());
    var client = new JettyResponse(response, callback);
    var arrival = arrivals.next();
    var traceId = traceId(request, arrival);
    switch (authorizers.admit(frontEnd, request, arrival, traceId)) {
      case Admission.Refused(var refusal) -> client.send(refusal);
      case Admission.Admitted(var event) -> {
        var payload = Payload.of(event.toByteArray());
        if (streams) {
          new StreamRelay(frontEnd, request, arrival, client)
              .relay(lambda.invokeStreaming(payload, traceId), patience);
        } else {
          client.send(frontEnd.answer(request, arrival, outcome(payload, traceId)));
        }
      }
    }
    return true;
  }

  private Outcome outcome(Payload event, String traceId) throws InterruptedException {
    var invocation = lambda.invoke(event, traceId);
    try {
      return switch (invocation.get(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        case Result.Returned(var payload) -> new Outcome.Returned(ByteString.of(payload.bytes()));
        case Result.Failed _ -> new Outcome.Failed();
      };
    } catch (TimeoutException _) {
      invocation.cancel(false);
      return new Outcome.TimedOut();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An invocation never ends in an exception.", e);
    }
  }

  private String traceId(HttpRequest request, Arrival arrival) {
    var sent = request.header("x-amzn-trace-id");
    return arrivals.traceIdForFunction(
        sent != null && sent.contains("Root=") ? sent : arrival.traceId());
  }
}
