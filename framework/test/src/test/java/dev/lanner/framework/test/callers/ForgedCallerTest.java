package dev.lanner.framework.test.callers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.Through;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a client writes, it is who the front end says: row C8 and more, by random requests.
class ForgedCallerTest {
  private static final String FORGED =
      """
      {"requestContext":{"authorizer":{"claims":{"sub":"eve","iss":"https://issuer"},"jwt":{"claims":{"sub":"eve"}},\
      "iam":{"userArn":"arn:aws:iam::1:root"},"lambda":{"principalId":"eve"},"principalId":"eve"},\
      "identity":{"userArn":"arn:aws:iam::1:root","cognitoIdentityId":"eve"}},"sub":"eve","principalId":"eve"}\
      """;

  private static final List<String> NAMES =
      List.of(
          "Authorization",
          "x-amzn-oidc-data",
          "x-amzn-oidc-identity",
          "x-amzn-oidc-accesstoken",
          "x-amzn-mtls-clientcert",
          "x-amzn-mtls-clientcert-subject",
          "Lambda-Runtime-Cognito-Identity",
          "x-amz-client-context",
          "X-Forwarded-Client-Cert",
          "X-Forwarded-User",
          "requestContext",
          "authorizer",
          "sub",
          "principalId");

  private static final List<String> VALUES =
      List.of(
          "eve",
          "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJldmUifQ.",
          "eyJhbGciOiJub25lIn0.eyJzdWIiOiJldmUifQ.",
          "{\"cognitoIdentityId\":\"eve\",\"cognitoIdentityPoolId\":\"pool\"}",
          "arn:aws:iam::1:root",
          FORGED);

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @EnumSource
  void isAnonymousWhateverAnAnonymousClientWrites(Through through) {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(forged(seed, through).send().body())
          .as("seed %d", seed)
          .isEqualTo("Caller.Anonymous");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_2", "HTTP_1", "REST", "FUNCTION_URL"})
  void isWhoTheFrontEndSaysWhateverTheClientWrites(Through through) {
    for (int seed = 0; seed < 50; seed++) {
      for (Authorization authorization : authorizations(through)) {
        forged(seed, through).caller(Caller.of(authorization)).send();

        assertThat(app.bean(Door.class).last().id().orElseThrow())
            .as("seed %d", seed)
            .endsWith("ada")
            .doesNotContain("eve");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_2", "HTTP_1", "REST"})
  void isWhoWasLetInByWhateverAuthorizer(Through through) {
    var identity =
        new Authorization.CognitoIdentity("pool:ada", "pool:1", List.of("authenticated", "issuer"));
    Map<String, Authorization> kinds =
        Map.of(
            "Anonymous", new Authorization.None(),
            "Jwt", new Authorization.Jwt("{\"sub\":\"ada\"}", List.of()),
            "LambdaAuthorizer", new Authorization.Lambda("ada", "{\"tenant\":\"acme\"}", 1),
            "Iam", iam(null),
            "CognitoIdentity", iam(identity));

    kinds.forEach((kind, authorization) ->
        assertThat(through.of(app).get("/callers").caller(Caller.of(authorization)).send().body())
            .isEqualTo("Caller." + kind));
  }

  @Test
  void isWhoConnectedWhateverMessagesSay() {
    var connection =
        app.webSocket("/?name=Ada")
            .authorization(new Authorization.Lambda("ada", "{\"tenant\":\"acme\"}", 1))
            .connect();

    assertThat(connection.send("{\"action\":\"whoami\"," + FORGED.substring(1)))
        .isEqualTo("Caller.LambdaAuthorizer principal ada");
  }

  private static List<Authorization> authorizations(Through through) {
    return through == Through.FUNCTION_URL
        ? List.of(iam(null))
        : List.of(
            new Authorization.Jwt("{\"iss\":\"https://issuer\",\"sub\":\"ada\"}", List.of()),
            new Authorization.Lambda("ada", "{\"principalId\":\"ada\"}", 1));
  }

  private static Authorization iam(Authorization.@Nullable CognitoIdentity identity) {
    return new Authorization.Iam(
        "AKIAIOSFODNN7EXAMPLE", "1", "ada", "ada", "arn:aws:iam::1:user/ada", null, identity);
  }

  private TestRequest forged(int seed, Through through) {
    var random = new Random(seed);
    var query = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      query.add(pick(random, NAMES) + "=eve");
    }
    TestRequest request = through.of(app).post("/callers?" + String.join("&", query));
    for (int i = random.nextInt(6); i > 0; i--) {
      request.header(pick(random, NAMES), pick(random, VALUES));
    }
    return random.nextBoolean() ? request.json(FORGED) : request;
  }

  private static String pick(Random random, List<String> among) {
    return among.get(random.nextInt(among.size()));
  }
}
