package dev.lanner.local.gateway;

import java.time.Duration;

/// One way in which AWS puts HTTP in front of a function. Pure; threads may share it.
public sealed interface FrontEnd permits HttpApiV2 {
  /// Turns a request into an event, or refuses it.
  ///
  /// @param route the route that the request matched; without one, answer [Outcome.NoRoute] instead
  Admission admit(HttpRequest request, Route route, Arrival arrival);

  /// Turns what became of a request into the response to it.
  ///
  /// @param request the request that the outcome belongs to
  HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome);

  /// The largest body that the front end takes. A server need not read further than one byte
  /// beyond, and [#admit] refuses the request.
  int maxBodyBytes();

  /// How long the front end waits for the function; after that, answer [Outcome.TimedOut].
  Duration integrationTimeout();
}
