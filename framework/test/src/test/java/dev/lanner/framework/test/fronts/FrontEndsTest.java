package dev.lanner.framework.test.fronts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.HttpApiV1;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.RestApi;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What each front end can carry, in both directions.
class FrontEndsTest {
  private static final Api API = Api.local(URI.create("http://localhost"));

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @EnumSource
  void carriesEveryByteAndThreeCookiesBothWays(Through through) {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    TestResponse answer =
        through
            .of(app)
            .post("/seen/answer/201")
            .header("Content-Type", "image/png")
            .header("Accept", "image/png")
            .body(every)
            .send();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.bytes()).isEqualTo(every);
    assertThat(answer.header("content-type")).isEqualTo("image/png");
    assertThat(answer.headers("set-cookie"))
        .containsExactlyInAnyOrder(
            "a=1; Path=/; HttpOnly", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "c=");
    assertThat(String.join(", ", answer.headers("x-many"))).isEqualTo("one, two");
  }

  @ParameterizedTest
  @EnumSource
  void sendsNoBodyWhereThereIsNone(Through through) {
    for (int status : new int[] {204, 304}) {
      TestResponse answer = through.of(app).get("/seen/nothing/" + status).send();

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.bytes()).isEmpty();
    }
    TestResponse head = through.of(app).head("/seen/context").send();

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(head.bytes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void answersProblemsAsProblems(Through through) {
    TestResponse missing = through.of(app).get("/seen/elsewhere").send();
    TestResponse method = through.of(app).put("/seen/context").send();

    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.header("content-type")).isEqualTo("application/problem+json");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void leavesOutStagesAndBasePaths() {
    app.environment("LANNER_STREAMING", "false");
    Api named = API.withStage("prod").withStageVariables(Map.of("table", "orders"));

    assertThat(app.http(new HttpApiV2(named)).get("/prod/seen/context").send().body())
        .contains("stage prod\n", "variables {table=orders}\n", "path /seen/context\n");
    assertThat(app.http(new HttpApiV1(named)).get("/prod/seen/context").send().body())
        .contains("stage prod\n", "variables {table=orders}\n", "path /seen/context\n");
    assertThat(app.http(new RestApi(named)).get("/prod/seen/context").send().body())
        .contains("stage prod\n", "variables {table=orders}\n", "path /seen/context\n");
    assertThat(app.http(new RestApi(named)).get("/seen/context").send().body())
        .contains("path /seen/context\n");
    assertThat(app.http(new ApplicationLoadBalancer(API)).get("/seen/context").send().body())
        .contains("stage $default\n", "variables {}\n", "path /seen/context\n");
    assertThat(app.http().get("/seen/links/a%2Fb/%25/ü?x=1").send().body())
        .isEqualTo("/seen/links/a%2Fb/%25/%C3%BC");
  }

  @Test
  void leavesOutABasePathThatTheEnvironmentNames() {
    app.environment("LANNER_BASE_PATH", "/shop,/shop/v2");

    for (Through through : Through.values()) {
      for (String target :
          List.of("/shop/seen/context", "/shop/v2/seen/context", "/seen/context")) {
        assertThat(through.of(app).get(target).send().body())
            .as(through + " " + target)
            .contains("path /seen/context\n");
      }
      assertThat(through.of(app).get("/shops/seen/context").send().status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsTheClientAndTheTrace(Through through) {
    String seen =
        through
            .of(app)
            .get("/seen/context")
            .sourceIp("192.0.2.7")
            .header("X-Amzn-Trace-Id", "Root=1-5e69363e-0123456789abcdef01234567")
            .send()
            .body();

    assertThat(seen)
        .contains("ip 192.0.2.7\n")
        .contains("route /seen/context\n")
        .contains("trace Root=1-5e69363e-0123456789abcdef01234567")
        .contains("deadline true\n")
        .endsWith("remaining true");
  }

  /// The last address is the one that the load balancer saw; the others a client may write as it
  /// likes.
  @ParameterizedTest
  @EnumSource
  void trustsNoForwardedAddressOfTheClient(Through through) {
    assertThat(
            through
                .of(app)
                .get("/seen/context")
                .sourceIp("192.0.2.7")
                .header("X-Forwarded-For", "203.0.113.9, 10.0.0.1")
                .send()
                .body())
        .contains("ip 192.0.2.7\n");
  }

  @Test
  void showsTheCallerAsTheFrontEndDescribesIt() {
    var jwt = Caller.of(new Authorization.Jwt("{\"sub\":\"ada\"}", List.of("orders")));
    var lambda = Caller.of(new Authorization.Lambda("ada", "{\"level\":3}", 12));
    var iam =
        Caller.of(
            new Authorization.Iam(
                "ASIA", "123456789012", "AROA:s", "AROA:s", "arn:aws:iam::1:role/r", null, null));

    assertThat(context(Through.HTTP_2, jwt))
        .contains("authorizer {\"jwt\":{\"claims\":{\"sub\":\"ada\"},\"scopes\":[\"orders\"]}}\n");
    assertThat(context(Through.HTTP_1, jwt)).contains("authorizer {\"claims\":{\"sub\":\"ada\"}");
    assertThat(context(Through.REST, jwt)).contains("authorizer {\"claims\":{\"sub\":\"ada\"}}\n");
    assertThat(context(Through.HTTP_2, lambda)).contains("authorizer {\"lambda\":{\"level\":3}}\n");
    assertThat(context(Through.REST, lambda))
        .contains("authorizer {\"principalId\":\"ada\",\"level\":\"3\"");
    assertThat(context(Through.REST, iam)).contains("\"userArn\":\"arn:aws:iam::1:role/r\"");
    assertThat(context(Through.FUNCTION_URL, iam)).contains("authorizer {\"iam\":{");
    assertThat(context(Through.LOAD_BALANCER, jwt)).contains("authorizer \n", "identity \n");
  }

  private String context(Through through, Caller caller) {
    return through.of(app).get("/seen/context").caller(caller).send().body();
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnAnswerThatIsTooLarge(Through through) {
    TestResponse answer =
        through
            .of(app)
            .get(
                "/documents/large?size="
                    + (through.name().startsWith("LOAD") ? 1_100_000 : 6_300_000))
            .send();

    if (through == Through.FUNCTION_URL || through == Through.REST) {
      assertThat(answer.status()).isEqualTo(200); // Streamed.
      return;
    }
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("The answer is too large.");
  }
}
