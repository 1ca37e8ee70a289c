package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ARRIVAL;
import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.MAPPER;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.post;
import static dev.lanner.local.gateway.TestAuthorizer.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What authorizers are sent.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">HTTP
///   APIs</a>
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html">REST
///   APIs</a>
class AuthorizerEventTest {
  private static final Route NOTES = Requests.route("POST /orders/{id}/notes", "id", "a%20b");
  private static final LambdaAuthorizer REQUEST =
      LambdaAuthorizer.request(
          "shop", IdentitySource.header("authorization"), IdentitySource.query("key"));

  private final TestAuthorizer authorizer = TestAuthorizer.withPolicy(statement("Allow", "'*'"));

  static Stream<Arguments> events() {
    return Stream.of(
        argumentSet("HTTP API 2.0", FRONT_END, REQUEST, "authorizer-http-api-2.0.json"),
        argumentSet("HTTP API 1.0", HTTP_API_V1, REQUEST, "authorizer-http-api-1.0.json"),
        argumentSet("REST API", REST_API, REQUEST, "authorizer-rest-api-request.json"),
        argumentSet(
            "REST API, token",
            REST_API,
            LambdaAuthorizer.token("shop", "authorization"),
            "authorizer-rest-api-token.json"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesARequest(FrontEnd frontEnd, LambdaAuthorizer settings, String golden)
      throws Exception {
    var request =
        post((frontEnd instanceof RestApi ? "/prod" : "") + "/orders/a%20b/notes?key=k%3D1&key=2")
            .header("Authorization", "Bearer abc")
            .header("Cookie", "visit=7; lang=de")
            .header("User-Agent", "curl/8.16")
            .json("{\"text\":\"late\"}")
            .sourceIp("192.0.2.7")
            .build();

    new LambdaAuthorizers().authorize(frontEnd, settings, request, NOTES, ARRIVAL, authorizer);

    assertGolden(golden, authorizer.events.getLast());
  }

  @Test
  void writesAHandshake() throws Exception {
    var api = new WebSocketApi(Requests.API.withStage("prod"));
    var handshake =
        Requests.get("/?key=1").header("User-Agent", "curl/8.16").sourceIp("192.0.2.7").build();
    var settings = LambdaAuthorizer.request("shop", IdentitySource.query("key"));
    var connection = WebSocketConnection.of("R1kmxc2VNjMCFIA=", handshake, ARRIVAL);

    var verdict =
        new LambdaAuthorizers()
            .authorize(api, settings, handshake, connection, ARRIVAL, authorizer);

    assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
    assertGolden("authorizer-websocket.json", authorizer.events.getLast());
  }

  @Test
  void asksAboutEveryHandshake() throws Exception {
    var api = new WebSocketApi(Requests.API.withStage("prod"));
    var settings =
        LambdaAuthorizer.request("shop", IdentitySource.query("key"))
            .withCacheTtl(Duration.ofMinutes(5));
    var authorizers = new LambdaAuthorizers();
    var handshake = Requests.get("/?key=1").build();
    var connection = WebSocketConnection.of("R1kmxc2VNjMCFIA=", handshake, ARRIVAL);

    authorizers.authorize(api, settings, handshake, connection, ARRIVAL, authorizer);
    authorizers.authorize(api, settings, handshake, connection, ARRIVAL, authorizer);
    var refused =
        authorizers.authorize(
            api, settings, Requests.get("/").build(), connection, ARRIVAL, authorizer);

    assertThat(authorizer.calls()).isEqualTo(2);
    assertThat(((Verdict.Refused) refused).response().status()).isEqualTo(401);
  }

  @Test
  void hasNullForAnAuthorizerWithoutIdentitySources() throws Exception {
    var settings = LambdaAuthorizer.request("shop");

    new LambdaAuthorizers()
        .authorize(
            FRONT_END, settings, post("/orders").build(), Route.DEFAULT, ARRIVAL, authorizer);

    assertMember(authorizer.events.getLast(), "/identitySource", "null");
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/*, GET/orders/*",
    "/orders/${aws:SourceIp}/?, GET/orders/${aws:SourceIp}/",
    "/a:b/c:d, GET/a:b/c:d",
    "/orders/, GET/orders/",
    "/, GET/",
    "/caf%C3%A9, GET/caf%C3%A9"
  })
  void namesThePathAsItWasSent(String target, String inArn) throws Exception {
    var settings = LambdaAuthorizer.request("shop");
    var request = Requests.get(target).build();

    for (var frontEnd : new FrontEnd[] {FRONT_END, HTTP_API_V1, REST_API}) {
      new LambdaAuthorizers()
          .authorize(frontEnd, settings, request, Route.DEFAULT, ARRIVAL, authorizer);

      assertThat(arn(authorizer.events.getLast()))
          .isEqualTo(
              "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/%s/%s"
                  .formatted(frontEnd.api().stage(), inArn));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.execute-api.cn-north-1.amazonaws.com.cn, aws-cn, cn-north-1",
    "a.execute-api.us-gov-west-1.amazonaws.com, aws-us-gov, us-gov-west-1",
    "a.execute-api.eusc-de-east-1.amazonaws.eu, aws-eusc, eusc-de-east-1",
    "localhost, aws, us-east-1",
    "shop.example.com, aws, us-east-1"
  })
  void namesPartitionAndRegion(String domain, String partition, String region) throws Exception {
    var api = new Api("123456789012", "a", domain, "$default", Map.of(), "https", 443);

    new LambdaAuthorizers()
        .authorize(
            new HttpApiV2(api),
            LambdaAuthorizer.request("shop"),
            Requests.get("/").build(),
            Route.DEFAULT,
            ARRIVAL,
            authorizer);

    assertThat(arn(authorizer.events.getLast()))
        .isEqualTo(
            "arn:%s:execute-api:%s:123456789012:a/$default/GET/".formatted(partition, region));
  }

  @Test
  void leavesANamedStageOutOfThePath() throws Exception {
    var beta = new HttpApiV2(Requests.API.withStage("beta"));

    new LambdaAuthorizers()
        .authorize(
            beta,
            LambdaAuthorizer.request("shop"),
            Requests.get("/beta/orders").build(),
            Route.DEFAULT,
            ARRIVAL,
            authorizer);

    assertThat(arn(authorizer.events.getLast())).endsWith("/beta/GET/orders");
  }

  private static String arn(JsonNode event) {
    return event.path("routeArn").asString(event.path("methodArn").asString(""));
  }

  private static void assertGolden(String name, JsonNode event) throws IOException {
    var written = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
    try (var golden = AuthorizerEventTest.class.getResourceAsStream("/events/" + name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(written).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
