package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What several tests send.
final class Requests {
  static final JsonMapper MAPPER = new JsonMapper();

  /// In place of JSON: that there is no such member.
  static final String ABSENT = "";

  static final Api API =
      new Api(
          "123456789012",
          "a1b2c3d4e5",
          "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
          Api.DEFAULT_STAGE,
          Map.of(),
          "https",
          443);

  static final HttpApiV2 FRONT_END = new HttpApiV2(API);

  static final HttpApiV1 HTTP_API_V1 = new HttpApiV1(API);

  static final RestApi REST_API = new RestApi(API.withStage("prod"));

  static final FunctionUrl FUNCTION_URL = new FunctionUrl(API);

  static final ApplicationLoadBalancer LOAD_BALANCER =
      new ApplicationLoadBalancer(
          API,
          "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop/6d0ecf831eec9f09",
          false);

  static final Arrival ARRIVAL =
      new Arrival(
          "9c1aa1b1-63e7-4b1c-9b4e-0123456789ab",
          "KLMnoPQrsTUEabc=",
          Instant.ofEpochMilli(1583953438390L),
          "Root=1-5e69363e-0123456789abcdef01234567",
          "53995c3f42cd8ad8");

  private Requests() {}

  static HttpRequest.Builder get(String target) {
    return HttpRequest.builder("GET", target);
  }

  static HttpRequest.Builder post(String target) {
    return HttpRequest.builder("POST", target);
  }

  static JsonNode eventOf(HttpRequest.Builder request) {
    return eventOf(FRONT_END, request.build(), Route.DEFAULT);
  }

  static JsonNode eventOf(FrontEnd frontEnd, HttpRequest request, Route route) {
    return eventOf(frontEnd, request, route, ARRIVAL);
  }

  static JsonNode eventOf(FrontEnd frontEnd, HttpRequest request, Route route, Arrival arrival) {
    return eventOf(frontEnd, request, route, arrival, Caller.ANONYMOUS);
  }

  static JsonNode eventOf(
      FrontEnd frontEnd, HttpRequest request, Route route, Arrival arrival, Caller caller) {
    return switch (frontEnd.admit(request, route, arrival, caller)) {
      case Admission.Admitted admitted -> MAPPER.readTree(admitted.event().toByteArray());
      case Admission.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  static HttpResponse refusalOf(HttpRequest.Builder request) {
    return switch (FRONT_END.admit(request.build(), Route.DEFAULT, ARRIVAL)) {
      case Admission.Admitted admitted -> throw new AssertionError(admitted.event().utf8());
      case Admission.Refused refused -> refused.response();
    };
  }

  static HttpResponse answerTo(String method, String payload) {
    return FRONT_END.answer(
        HttpRequest.builder(method, "/orders").build(),
        ARRIVAL,
        new Outcome.Returned(ByteString.ofUtf8(payload)));
  }

  static HttpResponse answer(FrontEnd frontEnd, HttpRequest.Builder request, Outcome outcome) {
    return frontEnd.answer(request.build(), ARRIVAL, outcome);
  }

  /// @param payload with `'` for `"`
  static HttpResponse returned(FrontEnd frontEnd, HttpRequest.Builder request, String payload) {
    return answer(
        frontEnd, request, new Outcome.Returned(ByteString.ofUtf8(payload.replace('\'', '"'))));
  }

  /// @param json with `'` for `"`, or [#ABSENT]
  static void assertMember(JsonNode event, String pointer, String json) {
    var expected =
        json.equals(ABSENT) ? MAPPER.missingNode() : MAPPER.readTree(json.replace('\'', '"'));

    assertThat(event.at(pointer)).as(pointer).isEqualTo(expected);
  }

  static Route route(String key, String parameter, String sentValue) {
    return new Route(key, Map.of(parameter, sentValue));
  }
}
