package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaAuthorizerSnippets {
  @Test
  void letsARequestInAndRefusesAnother() throws Exception {
    var authorizers = new LambdaAuthorizers();
    AuthorizerFunction function =
        (_, _) ->
            new AuthorizerFunction.Answer.Returned(
                ByteString.ofUtf8("{\"isAuthorized\":true,\"context\":{\"team\":\"red\"}}"),
                Duration.ofMillis(3));

    var nobody = Requests.get("/orders").build();
    var somebody = Requests.get("/orders").header("Authorization", "Bearer abc").build();

    assertThat(send(authorizers, nobody, function)).isInstanceOf(Admission.Refused.class);
    assertThat(send(authorizers, somebody, function)).isInstanceOf(Admission.Admitted.class);
  }

  // @start region="authorize"
  static Admission send(
      LambdaAuthorizers authorizers, HttpRequest request, AuthorizerFunction function)
      throws InterruptedException {
    var settings =
        LambdaAuthorizer.request("shop", IdentitySource.header("Authorization"))
            .withCacheTtl(Duration.ofMinutes(5))
            .withSimpleResponses();
    var route = new Route("GET /orders", Map.of());

    return switch (authorizers.authorize(
        Requests.FRONT_END, settings, request, route, Requests.ARRIVAL, function)) {
      case Verdict.Allowed(var authorization) ->
          Requests.FRONT_END.admit(request, route, Requests.ARRIVAL, Caller.of(authorization));
      case Verdict.Refused(var response, _) -> new Admission.Refused(response);
    };
  }
  // @end
}
