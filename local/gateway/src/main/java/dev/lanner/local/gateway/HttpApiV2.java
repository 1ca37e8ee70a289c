package dev.lanner.local.gateway;

import java.time.Duration;

/// An HTTP API of API Gateway that invokes a function with payload format 2.0.
///
/// A named stage is expected as the first segment of the target and stays in `rawPath`, as on AWS.
///
/// @param api what the events say about the API
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
///   format 2.0</a>
public record HttpApiV2(Api api) implements FrontEnd {
  // AWS writes "10 MB" and "6 MB". [?] Read as MiB; for Lambda, its error message says 6291456.
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;
  static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

  // AWS also limits the request line and the header values to 10 240 bytes in sum. No known source
  // says how an HTTP API answers beyond that, so nothing is refused here.

  @Override
  public Admission admit(HttpRequest request, Route route, Arrival arrival) {
    if (request.body().size() > MAX_BODY_BYTES) {
      return refused(request, arrival, HttpApiAnswer.TOO_LARGE);
    }
    var path = request.path().startsWith("/") ? PercentEncoding.decodePath(request.path()) : null;
    var query = QueryParameter.parse(request.query());
    if (path == null || query == null) {
      return refused(request, arrival, HttpApiAnswer.BAD_REQUEST);
    }
    var event = new HttpApiV2Event(api, request, route, arrival).toJson(path, query);
    return event.size() > MAX_EVENT_BYTES
        ? refused(request, arrival, HttpApiAnswer.TOO_LARGE)
        : new Admission.Admitted(event);
  }

  @Override
  public HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome) {
    var response =
        switch (outcome) {
          case Outcome.Returned returned -> HttpApiV2Result.read(returned.payload());
          case Outcome.Failed _ -> HttpApiAnswer.INTERNAL_SERVER_ERROR.response();
          case Outcome.TimedOut _ -> HttpApiAnswer.SERVICE_UNAVAILABLE.response();
          case Outcome.NoRoute _ -> HttpApiAnswer.NOT_FOUND.response();
        };
    return finished(request, arrival, response);
  }

  @Override
  public int maxBodyBytes() {
    return MAX_BODY_BYTES;
  }

  @Override
  public Duration integrationTimeout() {
    return Duration.ofSeconds(30);
  }

  private static Admission refused(HttpRequest request, Arrival arrival, HttpApiAnswer answer) {
    return new Admission.Refused(finished(request, arrival, answer.response()));
  }

  private static HttpResponse finished(
      HttpRequest request, Arrival arrival, HttpResponse response) {
    return response.withHeader("Apigw-Requestid", arrival.requestId()).fittedTo(request.method());
  }
}
