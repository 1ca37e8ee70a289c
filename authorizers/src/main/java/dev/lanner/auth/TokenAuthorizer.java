package dev.lanner.auth;

import dev.lanner.framework.Application;
import dev.lanner.framework.Header;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Lambda authorizer for the tokens of a Cognito user pool or an issuer of OpenID Connect, made
/// by configuration alone:
///
/// {@snippet class="dev.lanner.auth.SignedIn" region="authorizer"}
///
/// It verifies the token in `Authorization: Bearer` with the application's {@link TokenVerifier}
/// bean where it has one; otherwise by environment variables of the function. Lists have commas
/// between their members.
///
/// | variable | what it is |
/// |---|---|
/// | `USER_POOL_ID`, `USER_POOL_CLIENT_ID` | a Cognito user pool and its clients, as {@link TrustedIssuer#userPoolOf}; a local run sets them |
/// | `LANNER_AUTHORIZER_ISSUER` | instead of a pool: an issuer's address |
/// | `LANNER_AUTHORIZER_CLIENTS` | clients of that issuer, as {@link TrustedIssuer#withClients} |
/// | `LANNER_AUTHORIZER_AUDIENCES` | audiences of that issuer, as {@link TrustedIssuer#withAudiences} |
/// | `LANNER_AUTHORIZER_SCOPES` | scopes, of which the token needs one; none without it |
/// | `LANNER_AUTHORIZER_GROUPS` | groups, of which the user has to be in one; none without it |
///
/// Whoever has a good token may call all routes. The context has `sub`, which is the principal id,
/// too; `scope` with spaces between scopes; `groups`, the JSON of a list; and `exp` in seconds
/// since 1970, which {@link CallerSource#frontEnd} looks at with each request, as API Gateway
/// remembers the answer past it. Other tokens are answered with 401, missing scopes and groups with
/// 403, and keys that cannot be had with 500.
public abstract class TokenAuthorizer {
  private static final String SCHEME = "Bearer ";
  private static final String PREFIX = "LANNER_AUTHORIZER_";

  private @Nullable TokenVerifier verifier;
  private List<String> scopes = List.of();
  private List<String> groups = List.of();

  /// For one line of yours.
  protected TokenAuthorizer() {}

  /// Finds the verifier, or makes it.
  ///
  /// @throws IllegalStateException when the environment does not say whose tokens are good
  void start(Application application) {
    scopes = list(application, "SCOPES");
    groups = list(application, "GROUPS");
    TokenVerifier bean = application.find(TokenVerifier.class).orElse(null);
    verifier =
        bean == null
            ? TokenVerifier.builder().trust(issuer(application)).primedBeforeSnapshot().build()
            : bean;
  }

  /// Decides by the token.
  ///
  /// @throws IllegalStateException when the issuer's keys cannot be had
  public final Decision decide(@Header("Authorization") String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Decision.unauthorized("NO_BEARER_TOKEN");
    }
    Verification verification =
        Objects.requireNonNull(verifier).verify(authorization.substring(SCHEME.length()));
    if (verification instanceof Verification.Rejected rejected) {
      if (rejected.reason() == RejectionReason.KEYS_UNAVAILABLE) {
        throw new IllegalStateException(
            "The issuer's keys cannot be had, so nobody knows whether the token is good. The log has why.");
      }
      return Decision.unauthorized(rejected.reason().name());
    }
    return decide(((Verification.Verified) verification).claims());
  }

  private Decision decide(TokenClaims claims) {
    if (lacks(scopes, claims.scopes())) {
      return Decision.deny("INSUFFICIENT_SCOPE");
    }
    if (lacks(groups, claims.groups())) {
      return Decision.deny("NOT_IN_GROUP");
    }
    Decision decision =
        Decision.allowAll(claims.subject())
            .with("sub", claims.subject())
            .with("exp", claims.expiresAt().getEpochSecond());
    if (!claims.scopes().isEmpty()) {
      decision = decision.with("scope", String.join(" ", claims.scopes()));
    }
    return claims.groups().isEmpty() ? decision : decision.with("groups", json(claims.groups()));
  }

  private static boolean lacks(List<String> wanted, Iterable<String> has) {
    for (String each : has) {
      if (wanted.contains(each)) {
        return false;
      }
    }
    return !wanted.isEmpty();
  }

  private static String json(List<String> texts) {
    var out = new JsonWriter();
    out.beginArray();
    for (String text : texts) {
      out.value(text);
    }
    return out.endArray().payload().utf8();
  }

  private static TrustedIssuer issuer(Application application) {
    String address = application.environment(PREFIX + "ISSUER");
    List<String> clients = list(application, "CLIENTS");
    List<String> audiences = list(application, "AUDIENCES");
    if (address == null) {
      Map<String, String> environment = UserPoolEnvironment.of(application);
      if (!environment.containsKey(UserPoolEnvironment.POOL)) {
        throw new IllegalStateException(
            "The token authorizer has neither USER_POOL_ID nor LANNER_AUTHORIZER_ISSUER in its environment. Set one of them, or make a bean of the type TokenVerifier.");
      }
      if (!clients.isEmpty() || !audiences.isEmpty()) {
        throw new IllegalStateException(
            "LANNER_AUTHORIZER_CLIENTS or LANNER_AUTHORIZER_AUDIENCES is in the environment of the token authorizer, and LANNER_AUTHORIZER_ISSUER, which they are for, is not. Name the clients of a user pool in USER_POOL_CLIENT_ID.");
      }
      return TrustedIssuer.userPoolOf(environment);
    }
    TrustedIssuer issuer = TrustedIssuer.oidc(address);
    if (!clients.isEmpty()) {
      issuer = issuer.withClients(clients.toArray(new String[0]));
    }
    return audiences.isEmpty() ? issuer : issuer.withAudiences(audiences.toArray(new String[0]));
  }

  private static List<String> list(Application application, String name) {
    String setting = application.environment(PREFIX + name);
    var list = new ArrayList<String>();
    if (setting != null) {
      for (String part : setting.split(",", -1)) {
        if (!part.isBlank()) {
          list.add(part.strip());
        }
      }
    }
    return List.copyOf(list);
  }
}
