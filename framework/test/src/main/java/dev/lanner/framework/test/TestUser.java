package dev.lanner.framework.test;

import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.FunctionUrl;
import dev.lanner.local.gateway.HttpApiV1;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.RestApi;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A user whose token an authorizer of API Gateway has let in. Immutable: each `with…` returns
/// another one.
///
/// {@snippet class="dev.lanner.framework.test.guide.GuideTest" region="caller"}
///
/// Claims are given as they are in the token, and the front end makes of them what API Gateway
/// does: texts, in one way for HTTP APIs and in another one for the Cognito authorizer of REST
/// APIs, so that a test notices what gets lost. Without a route's own scopes, as Lanner deploys its
/// routes.
///
/// Function URLs and load balancers have no such authorizer. Behind them, and wherever the
/// application verifies tokens itself, take {@link Http#withBearerToken} and a token; the
/// `TestIssuer` of `lanner-authorizers-test` makes them.
public final class TestUser {
  private static final String ISSUER =
      "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_TestPool1";
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Map<String, Object> claims;

  private TestUser(Map<String, Object> claims) {
    this.claims = claims;
  }

  /// A user of a Cognito user pool with an access token from now on, for an hour.
  ///
  /// @param subject `sub` of the token, and `username`
  public static TestUser of(String subject) {
    Instant now = InProcess.CLOCK.instant();
    return new TestUser(Map.of())
        .withClaim("sub", subject)
        .withClaim("iss", ISSUER)
        .withClaim("client_id", "test")
        .withClaim("token_use", "access")
        .withClaim("auth_time", now.getEpochSecond())
        .withClaim("iat", now.getEpochSecond())
        .withClaim("exp", now.plus(LIFETIME).getEpochSecond())
        .withClaim("username", subject);
  }

  /// The same in these groups of Cognito, `cognito:groups`.
  public TestUser withGroups(String... groups) {
    return withClaim("cognito:groups", List.of(groups));
  }

  /// The same with these scopes, `scope`.
  public TestUser withScopes(String... scopes) {
    return withClaim("scope", String.join(" ", scopes));
  }

  /// The same with another issuer, of whose groups not everything is known.
  public TestUser withIssuer(String issuer) {
    return withClaim("iss", issuer);
  }

  /// The same with a token until then, `exp`.
  public TestUser withExpiry(Instant end) {
    return withClaim("exp", end.getEpochSecond());
  }

  /// The same with a claim, or with another value of it.
  ///
  /// @param value a `String`, a `Boolean`, an `Integer`, a `Long`, or a `List` of them
  /// @throws IllegalArgumentException when the value is another
  public TestUser withClaim(String name, Object value) {
    Object copy = value instanceof List<?> list ? List.copyOf(list) : value;
    for (Object each : copy instanceof List<?> list ? list : List.of(copy)) {
      if (!(each instanceof String
          || each instanceof Boolean
          || each instanceof Integer
          || each instanceof Long)) {
        throw new IllegalArgumentException(
            "The claim "
                + name
                + " has a "
                + each.getClass().getName()
                + ". Give a String, a Boolean, an Integer, a Long, or a List of them.");
      }
    }
    var more = new LinkedHashMap<>(claims);
    more.put(name, copy);
    return new TestUser(more);
  }

  /// As an authorizer of the front end has found.
  ///
  /// @throws IllegalArgumentException when it has none for tokens
  Caller at(FrontEnd frontEnd) {
    return switch (frontEnd) {
      case HttpApiV1 _, HttpApiV2 _ -> caller(FlattenedClaims.ofHttpApi(claims));
      case RestApi _ -> caller(FlattenedClaims.ofRestApi(claims));
      case FunctionUrl _ -> throw none("A function URL");
      case ApplicationLoadBalancer _ -> throw none("A load balancer");
    };
  }

  private static Caller caller(String claims) {
    return Caller.of(new Authorization.Jwt(claims, List.of()));
  }

  private static IllegalArgumentException none(String what) {
    return new IllegalArgumentException(
        what
            + " has no authorizer that tells a function about tokens. Send the token itself with withBearerToken(…), and have the application verify it.");
  }

  /// Without the claims, which a test may have taken from life.
  @Override
  public String toString() {
    return "TestUser";
  }
}
