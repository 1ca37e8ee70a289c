package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.MAPPER;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Whole events, member by member and in order.
class GoldenEventTest {
  @Test
  void writesAGetOnTheDefaultRoute() throws IOException {
    var request =
        get("/rooms/blue%20room?day=mon&day=tue&guest=Ann+Lee&note=")
            .header("Host", "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com")
            .header("User-Agent", "curl/8.16")
            .header("Accept", "*/*")
            .header("Cookie", "visit=7; lang=de")
            .header("X-Team", "red")
            .header("X-Team", "green")
            .sourceIp("192.0.2.7");

    assertGolden("http-api-2.0-get.json", request, Route.DEFAULT);
  }

  @Test
  void writesAPostOfJsonOnARouteWithAParameter() throws IOException {
    var request =
        post("/customers/J%C3%B6rg/orders")
            .header("Host", "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com")
            .json("{\"item\":\"λ\"}");
    var route = Requests.route("POST /customers/{name}/orders", "name", "J%C3%B6rg");

    assertGolden("http-api-2.0-post-json.json", request, route);
  }

  @Test
  void writesAPostOfAForm() throws IOException {
    var request =
        post("/orders")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("item=a+b&count=2");

    assertGolden("http-api-2.0-post-form.json", request, Route.DEFAULT);
  }

  static Stream<Arguments> frontEnds() {
    return Stream.of(
        argumentSet("HTTP API, payload format 1.0", "http-api-1.0", Requests.HTTP_API_V1, "/"),
        argumentSet("REST API", "rest-api", Requests.REST_API, "/prod/"),
        argumentSet("Function URL", "function-url", Requests.FUNCTION_URL, "/"),
        argumentSet("load balancer, single values", "alb", Requests.LOAD_BALANCER, "/"),
        argumentSet(
            "load balancer, all values",
            "alb-multi",
            Requests.LOAD_BALANCER.withMultiValueHeaders(),
            "/"));
  }

  @ParameterizedTest
  @MethodSource("frontEnds")
  void writesOneRequestThroughEveryFrontEnd(String name, FrontEnd frontEnd, String root)
      throws IOException {
    var request =
        post(root + "customers/J%C3%B6rg/orders?day=mon&day=tue&guest=Ann+Lee&mail=a%2Bb&note=")
            .header("Host", "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com")
            .header("User-Agent", "curl/8.16")
            .header("accept", "*/*")
            .header("Cookie", "visit=7; lang=de")
            .header("X-Team", "red")
            .header("X-Team", "green")
            .header("Content-Length", "13")
            .json("{\"item\":\"λ\"}")
            .sourceIp("192.0.2.7");
    var route = new Route("POST /customers/{name}/orders", Map.of("name", "J%C3%B6rg"), "al6gqb");

    assertGolden(name + "-post.json", Requests.eventOf(frontEnd, request.build(), route));
  }

  @Test
  void writesTheLifeOfAWebSocket() throws IOException {
    var api = new WebSocketApi(Requests.API.withStage("prod"));
    var handshake =
        get("/prod?room=7")
            .header("Host", "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com")
            .header("Connection", "Upgrade")
            .header("Upgrade", "websocket")
            .header("Sec-WebSocket-Extensions", "permessage-deflate")
            .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
            .header("Sec-WebSocket-Version", "13")
            .header("User-Agent", "Mozilla/5.0")
            .sourceIp("192.0.2.7")
            .build();
    var connection = WebSocketConnection.of("R1kmxc2VNjMCFIA=", handshake, Requests.ARRIVAL);

    assertGolden(
        "websocket-connect.json", read(api.connectEvent(handshake, connection, Requests.ARRIVAL)));
    assertGolden(
        "websocket-message.json",
        read(
            api.messageEvent(
                connection,
                Requests.ARRIVAL,
                "join",
                "R1knPc2ntjMCFIA=",
                "{\"action\":\"join\"}")));
    assertGolden(
        "websocket-disconnect.json",
        read(
            api.disconnectEvent(
                connection,
                Requests.ARRIVAL,
                CloseCode.NO_STATUS.status(),
                CloseCode.NO_STATUS.reason())));
  }

  private static JsonNode read(ByteString event) {
    return MAPPER.readTree(event.toByteArray());
  }

  private static void assertGolden(String file, HttpRequest.Builder request, Route route)
      throws IOException {
    assertGolden(file, Requests.eventOf(Requests.FRONT_END, request.build(), route));
  }

  private static void assertGolden(String file, JsonNode event) throws IOException {
    var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";

    try (var golden = GoldenEventTest.class.getResourceAsStream("/events/" + file)) {
      assertThat(golden).as(text).isNotNull();
      assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
