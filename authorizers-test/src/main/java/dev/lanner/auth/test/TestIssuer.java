package dev.lanner.auth.test;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.lanner.auth.CallerSource;
import dev.lanner.auth.KeySource;
import dev.lanner.auth.TokenVerifier;
import dev.lanner.auth.TrustedIssuer;
import dev.lanner.local.awsjson.HttpAnswer;
import dev.lanner.local.awsjson.HttpCall;
import dev.lanner.local.awsjson.LoopbackServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An issuer of tokens for tests: a Cognito user pool, or any issuer of OpenID Connect. It
/// publishes its keys on loopback until it is closed; closed before the first token, it is one
/// whose keys cannot be had.
///
/// {@snippet class="dev.lanner.auth.test.TestIssuerSnippets" region="test"}
///
/// Making one makes two RSA keys, which takes a while: share one between the tests of a class.
/// Threads may share it.
public final class TestIssuer implements AutoCloseable {
  private static final String KEYS = "/.well-known/jwks.json";
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String GROUPS = "groups";
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Kind kind;
  private final String audience;
  private final InstantSource clock;
  private final RSAKey accessKey = Signing.key();
  private final RSAKey idKey = Signing.key();
  private final LoopbackServer server;
  private final String issuer;

  private sealed interface Kind {
    record UserPool(String id) implements Kind {}

    record Oidc() implements Kind {}
  }

  private TestIssuer(Kind kind, String audience, InstantSource clock) {
    this.kind = kind;
    this.audience = audience;
    this.clock = clock;
    this.server = LoopbackServer.start(0, _ -> this::answer, RuntimeException::printStackTrace);
    this.issuer =
        switch (kind) {
          case Kind.UserPool(String id) -> userPoolIssuer(id);
          case Kind.Oidc() -> server.endpoint().toString();
        };
  }

  /// A Cognito user pool.
  ///
  /// @param poolId such as `eu-central-1_Ab129faBb`
  /// @param clientId of the client whose tokens it makes
  public static TestIssuer userPool(String poolId, String clientId) {
    return userPool(poolId, clientId, InstantSource.system());
  }

  /// A Cognito user pool.
  ///
  /// @param poolId such as `eu-central-1_Ab129faBb`
  /// @param clientId of the client whose tokens it makes
  /// @param clock of the tokens and of those who verify them
  public static TestIssuer userPool(String poolId, String clientId, InstantSource clock) {
    return new TestIssuer(new Kind.UserPool(poolId), clientId, clock);
  }

  /// An issuer of OpenID Connect, which is found by discovery.
  ///
  /// @param audience whom its tokens are for
  public static TestIssuer oidc(String audience) {
    return oidc(audience, InstantSource.system());
  }

  /// An issuer of OpenID Connect, which is found by discovery.
  ///
  /// @param audience whom its tokens are for
  /// @param clock of the tokens and of those who verify them
  public static TestIssuer oidc(String audience, InstantSource clock) {
    return new TestIssuer(new Kind.Oidc(), audience, clock);
  }

  /// What its tokens have as `iss`.
  public String issuer() {
    return issuer;
  }

  /// Where its keys are, `http` on a loopback address.
  public URI jwks() {
    return server.endpoint().resolve(KEYS);
  }

  /// This issuer as one to trust, by a {@linkplain TokenVerifier.Builder#local() local} verifier:
  /// its access tokens for the client or audience, groups in `cognito:groups` or `groups`.
  public TrustedIssuer trusted() {
    return switch (kind) {
      case Kind.UserPool(String id) ->
          TrustedIssuer.userPool(id).withClients(audience).withKeys(KeySource.jwks(jwks()));
      case Kind.Oidc() ->
          TrustedIssuer.oidc(issuer).withAudiences(audience).withGroupsClaim(GROUPS);
    };
  }

  /// A verifier that trusts this issuer, with its clock.
  public TokenVerifier verifier() {
    return TokenVerifier.builder().trust(trusted()).clock(clock).local().build();
  }

  /// The bearer tokens of this issuer as the source of who calls, to stand in for the application's
  /// own: `app.replace(CallerSource.class, issuer.callers())`.
  public CallerSource callers() {
    return CallerSource.bearerToken(verifier());
  }

  /// A good access token, from now on for an hour.
  ///
  /// @param subject `sub`, and of a user pool `username`
  public TestToken accessToken(String subject) {
    Map<String, Object> claims = claims(subject);
    switch (kind) {
      case Kind.UserPool _ -> {
        claims.put("client_id", audience);
        claims.put("token_use", "access");
        claims.put("version", 2);
        claims.put("scope", "aws.cognito.signin.user.admin");
        claims.put("username", subject);
      }
      case Kind.Oidc() -> {
        claims.put("aud", audience);
        claims.put("client_id", "test");
      }
    }
    return token(accessKey, claims);
  }

  /// A good ID token, from now on for an hour. Verifiers of user pools take it if they are told to,
  /// by {@link TrustedIssuer#withUses}.
  ///
  /// @param subject `sub`, and of a user pool `cognito:username`
  public TestToken idToken(String subject) {
    Map<String, Object> claims = claims(subject);
    claims.put("aud", audience);
    if (kind instanceof Kind.UserPool) {
      claims.put("token_use", "id");
      claims.put("cognito:username", subject);
    }
    return token(idKey, claims);
  }

  /// Takes the keys away.
  @Override
  public void close() {
    server.close();
  }

  private TestToken token(RSAKey key, Map<String, Object> claims) {
    String groups = kind instanceof Kind.UserPool ? "cognito:groups" : GROUPS;
    return TestToken.of(clock, groups, key, claims);
  }

  private Map<String, Object> claims(String subject) {
    Instant now = clock.instant();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", subject);
    claims.put("iss", issuer);
    claims.put("auth_time", now.getEpochSecond());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  private HttpAnswer answer(HttpCall call) {
    Map<String, Object> json =
        switch (call.path()) {
          case KEYS ->
              Map.of(
                  "keys",
                  List.of(
                      accessKey.toPublicJWK().toJSONObject(), idKey.toPublicJWK().toJSONObject()));
          case DISCOVERY -> Map.of("issuer", issuer, "jwks_uri", jwks().toString());
          default -> Map.of();
        };
    return HttpAnswer.of(
        json.isEmpty() ? 404 : 200, "application/json", JSONObjectUtils.toJSONString(json));
  }

  private static String userPoolIssuer(String poolId) {
    String region = poolId.substring(0, Math.max(poolId.indexOf('_'), 0));
    String domain =
        region.startsWith("cn-")
            ? "amazonaws.com.cn"
            : region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
    return "https://cognito-idp." + region + "." + domain + "/" + poolId;
  }
}
