package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.MAPPER;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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

  private static void assertGolden(String file, HttpRequest.Builder request, Route route)
      throws IOException {
    var event = Requests.eventOf(Requests.FRONT_END, request.build(), route);
    var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";

    try (var golden = GoldenEventTest.class.getResourceAsStream("/events/" + file)) {
      assertThat(golden).as(text).isNotNull();
      assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
