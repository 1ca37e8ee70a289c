package dev.lanner.local.gateway;

import java.time.Duration;
import java.util.List;

/// An HTTP API of API Gateway that invokes a function with payload format 2.0.
///
/// A named stage is expected as the first segment of the target and stays in `rawPath`, as on AWS.
///
/// @param api what the events say about the API
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
///   format 2.0</a>
public record HttpApiV2(Api api) implements FrontEnd {

  @Override
  public Admission admit(HttpRequest request, Route route, Arrival arrival, Caller caller) {
    return HttpApi.admit(
        request, arrival, (path, query) -> event(request, route, arrival, caller, path, query));
  }

  @Override
  public HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome) {
    var response =
        switch (outcome) {
          case Outcome.Returned(var payload) -> HttpApiV2Result.read(payload);
          case Outcome.Streamed(_, var stream) -> HttpApiV2Result.read(stream);
          case Outcome.Failed _ -> HttpApiAnswer.INTERNAL_SERVER_ERROR.response();
          case Outcome.TimedOut _ -> HttpApiAnswer.SERVICE_UNAVAILABLE.response();
          case Outcome.NoRoute _ -> HttpApiAnswer.NOT_FOUND.response();
          case Outcome.GatewayMade(var answer) -> answer.response();
        };
    return HttpApi.finished(request, arrival, response);
  }

  @Override
  public int maxBodyBytes() {
    return HttpApi.MAX_BODY_BYTES;
  }

  @Override
  public Duration integrationTimeout() {
    return Duration.ofSeconds(30);
  }

  private ByteString event(
      HttpRequest request,
      Route route,
      Arrival arrival,
      Caller caller,
      String path,
      List<QueryParameter> query) {
    var headers =
        HttpApi.headers(request, api, arrival, new EventHeaders(HeaderSpelling::lowerCase));
    headers.remove("cookie");
    return new EventV2(
            api,
            request,
            api.accountId(),
            arrival.extendedRequestId(),
            route.key(),
            path,
            path,
            headers,
            query,
            EventV2.decoded(route.pathParameters()),
            arrival,
            caller.authorization())
        .toJson();
  }
}
