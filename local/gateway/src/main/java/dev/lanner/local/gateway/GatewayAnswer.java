package dev.lanner.local.gateway;

/// An answer that a front end gives by itself, without a function. As [Outcome.GatewayMade] it
/// becomes the whole response, with the ids of the request.
public sealed interface GatewayAnswer
    permits FunctionUrlAnswer, HttpApiAnswer, RestApiAnswer, RestApiAnswer.MissingParameters {

  /// The answer without the headers that are added to every response.
  HttpResponse response();
}
