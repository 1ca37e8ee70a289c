package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.HttpRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// API keys and limits of routes, as far as the function.
class RouteLimitsTest {
  private static final String KEY = "local-run-api-key-01";
  private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
  private static final String MODEL =
      """
      {"version":1,"functions":[{"name":"http","handler":"shop.HttpFunction","kind":"http","apis":["REST"],
        "usagePlan":{"rateLimit":100,"burstLimit":100,"quotaLimit":3,"quotaPeriod":"DAY"},
        "routes":[
          {"method":"GET","path":"/prices/{id}","handler":"shop.Prices.find","apiKey":true},
          {"method":"GET","path":"/prices/latest","handler":"shop.Prices.latest"},
          {"method":"GET","path":"/search","handler":"shop.Search.find","throttle":{"rateLimit":0.5,"burstLimit":2}}]}]}
      """;

  @TempDir private Path folder;
  private final StringBuilder log = new StringBuilder();

  @Test
  void asksForTheKeyAndTellsTheFunctionWhich() {
    var gate = gate(FrontEndKind.REST);

    assertThat(send(gate, FrontEndKind.REST, keyed("/prices/7")))
        .contains("\"apiKey\":\"%s\",\"apiKeyId\":\"local\"".formatted(KEY))
        .contains("\"resource\":\"/prices/{id}\"");
    assertThat(send(gate, FrontEndKind.REST, get("/prices/7")))
        .isEqualTo("403 ForbiddenException {\"message\":\"Forbidden\"}");
    assertThat(log.toString())
        .isEqualTo(
            "REFUSED Route: GET /prices/{id}\tStatus: 403\tThe request has no header x-api-key, and its route needs an API key.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/prices/7/", "//prices/7", "/%70rices/7", "/shop/prices/7"})
  void asksForItHoweverThePathIsSpelled(String path) {
    assertThat(send(gate(FrontEndKind.REST), FrontEndKind.REST, get(path))).startsWith("403");
  }

  @Test
  void leavesOtherRoutesOpen() {
    var gate = gate(FrontEndKind.REST);

    assertThat(send(gate, FrontEndKind.REST, get("/prices/latest")))
        .contains("\"resource\":\"/{proxy+}\"")
        .doesNotContain("apiKeyId");
  }

  @Test
  void holdsTheKeyToItsQuota() {
    var gate = gate(FrontEndKind.REST);
    for (int i = 0; i < 3; i++) {
      assertThat(send(gate, FrontEndKind.REST, keyed("/prices/7"))).startsWith("{");
    }

    assertThat(send(gate, FrontEndKind.REST, keyed("/prices/7")))
        .isEqualTo("429 LimitExceededException {\"message\":\"Limit Exceeded\"}");
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "HTTP_1_0", "FUNCTION_URL", "ALB"})
  void hasNoKeyForTheFunctionBehindAnotherFrontEnd(FrontEndKind kind) {
    assertThat(send(gate(kind), kind, keyed("/prices/7")))
        .startsWith("{")
        .doesNotContain("apiKeyId");
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "HTTP_1_0", "REST"})
  void holdsARouteToItsLimits(FrontEndKind kind) {
    var gate = gate(kind);
    var refusal =
        kind == FrontEndKind.REST
            ? "429 TooManyRequestsException {\"message\":\"Too Many Requests\"}"
            : "429 null {\"message\":\"Too Many Requests\"}";

    assertThat(send(gate, kind, get("/search"))).doesNotContain("Key\":\"$default\"", "/{proxy+}");
    assertThat(send(gate, kind, get("/search"))).startsWith("{");
    assertThat(send(gate, kind, get("/search"))).isEqualTo(refusal);
    assertThat(log.toString())
        .contains(
            "REFUSED Route: GET /search\tStatus: 429\tThe route is over its limits, 0.5 requests per second and 2 at once.");
    assertThat(send(gate, kind, HttpRequest.builder("HEAD", "/search").build())).startsWith("{");
    assertThat(send(gate, kind, get("/search"), START.plusMillis(1999))).isEqualTo(refusal);
    assertThat(send(gate, kind, get("/search"), START.plusSeconds(2))).startsWith("{");
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "ALB"})
  void limitsNothingWhereTheFrontEndDoesNot(FrontEndKind kind) {
    var gate = gate(kind);

    for (int i = 0; i < 5; i++) {
      assertThat(send(gate, kind, get("/search"))).startsWith("{");
    }
  }

  private LocalAuthorizers gate(FrontEndKind kind) {
    var model = FunctionModel.read(FunctionFolders.withModel(folder, "app.jar", MODEL));
    var routes =
        ProtectedRoutes.of(
            model,
            model.http(),
            LocalFrontEnd.buffered(kind),
            Map.of(ProtectedRoutes.BASE_PATH, "/shop"));
    return LocalAuthorizers.start(
        routes,
        entry -> {
          throw new AssertionError("No route asks " + entry.name());
        },
        new Log(log));
  }

  private static HttpRequest get(String target) {
    return HttpRequest.builder("GET", target).build();
  }

  private static HttpRequest keyed(String target) {
    return HttpRequest.builder("GET", target).header("x-api-key", KEY).build();
  }

  private static String send(LocalAuthorizers gate, FrontEndKind kind, HttpRequest request) {
    return send(gate, kind, request, START);
  }

  /// The event, or status, type and body of the answer.
  private static String send(
      LocalAuthorizers gate, FrontEndKind kind, HttpRequest request, Instant time) {
    var frontEnd = LocalFrontEnd.buffered(kind).at(URI.create("http://localhost:8080"));
    var arrival =
        new Arrival(
            "9c1aa1b1-63e7-4b1c-9b4e-0123456789ab",
            "KLMnoPQrsTUEabc=",
            time,
            "Root=1-5e69363e-0123456789abcdef01234567",
            "53995c3f42cd8ad8");
    try {
      return switch (gate.admit(frontEnd, request, arrival, arrival.traceId())) {
        case Admission.Admitted(var event) -> event.utf8();
        case Admission.Refused(var response) ->
            "%d %s %s"
                .formatted(
                    response.status(),
                    response.headers().first("x-amzn-errortype"),
                    response.body().utf8());
      };
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
