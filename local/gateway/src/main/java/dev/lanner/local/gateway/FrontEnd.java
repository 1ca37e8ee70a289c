package dev.lanner.local.gateway;

import java.time.Duration;

/// One way in which AWS puts HTTP in front of a function. Pure; threads may share it.
public sealed interface FrontEnd
    permits ApplicationLoadBalancer, FunctionUrl, HttpApiV1, HttpApiV2, RestApi {

  /// What the events say about the front end.
  Api api();

  /// Turns a request of somebody unknown into an event, or refuses it.
  ///
  /// @param route the route that the request matched; without one, answer [Outcome.NoRoute] instead
  default Admission admit(HttpRequest request, Route route, Arrival arrival) {
    return admit(request, route, arrival, Caller.ANONYMOUS);
  }

  /// Turns a request into an event, or refuses it.
  ///
  /// @param route the route that the request matched; without one, answer [Outcome.NoRoute] instead
  /// @param caller what authorizers and keys told about who is calling
  Admission admit(HttpRequest request, Route route, Arrival arrival, Caller caller);

  /// Turns what became of a request into the response to it.
  ///
  /// @param request the request that the outcome belongs to
  HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome);

  /// Turns the first bytes of a response that the function is still writing into the head of the
  /// response to the client, when this front end streams. Asked again with more bytes until it is
  /// more than [StreamStart.NotYet]; when the stream ends before, [#answer] it as a whole.
  ///
  /// @param contentType with which the function sends the stream
  /// @param soFar the stream from its first byte on
  default StreamStart startStream(
      HttpRequest request, Arrival arrival, String contentType, ByteString soFar) {
    return new StreamStart.NotYet();
  }

  /// The largest body that the front end takes. A server need not read further than one byte
  /// beyond, and [#admit] refuses the request.
  int maxBodyBytes();

  /// How long the front end waits for the function; after that, answer [Outcome.TimedOut].
  Duration integrationTimeout();
}
