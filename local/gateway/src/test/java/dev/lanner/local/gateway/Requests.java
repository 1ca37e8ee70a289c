package dev.lanner.local.gateway;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What several tests send.
final class Requests {
  static final JsonMapper MAPPER = new JsonMapper();

  static final Api API =
      new Api(
          "123456789012",
          "a1b2c3d4e5",
          "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
          Api.DEFAULT_STAGE,
          "https",
          443);

  static final HttpApiV2 FRONT_END = new HttpApiV2(API);

  static final Arrival ARRIVAL =
      new Arrival(
          "KLMnoPQrsTUEabc=",
          Instant.ofEpochMilli(1583953438390L),
          "Root=1-5e69363e-0123456789abcdef01234567");

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
    return switch (frontEnd.admit(request, route, ARRIVAL)) {
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

  static Route route(String key, String parameter, String sentValue) {
    return new Route(key, Map.of(parameter, sentValue));
  }
}
