package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Issues tokens, takes them back, and knows their holders.
final class Tokens {
  /// No access token lives longer, so what is over for so long concerns none.
  private static final Duration LONGEST_ACCESS = Duration.ofDays(1);

  private final URI endpoint;
  private final Pools pools;
  private final Triggers triggers;

  Tokens(URI endpoint, Pools pools, Triggers triggers) {
    this.endpoint = endpoint;
    this.pools = pools;
    this.triggers = triggers;
  }

  /// A user with an access token.
  ///
  /// @param originJti of the session
  record Holder(Pool pool, User user, String clientId, String originJti) {}

  /// What a refresh token stands for.
  record Refreshable(Pool pool, User user, RefreshToken token, User.Session session) {}

  String issuer(Pool pool) {
    return endpoint + "/" + pool.settings().id();
  }

  /// Tokens of a user who has just signed in.
  ///
  /// @param source of pre token generation, such as `TokenGeneration_Authentication`
  /// @return `AuthenticationResult`
  ObjectNode signIn(
      Pool pool, Client client, User user, String source, Map<String, String> metadata) {
    var now = now();
    var originJti = UUID.randomUUID().toString();
    var result = userTokens(pool, client, user, source, metadata, originJti, now);
    var refresh = RefreshToken.of(originJti, pool, user);
    var session =
        new User.Session(
            client.id(),
            refresh.secretHash(),
            null,
            null,
            now,
            now.plus(client.refreshToken().duration()));
    pool.update(user, it -> withoutOldSessions(it, now).withSession(originJti, session));
    return result.put("RefreshToken", refresh.text());
  }

  /// New tokens for a refresh token of this client.
  ///
  /// @return `AuthenticationResult`, with another refresh token if the client's are rotated
  ObjectNode refresh(Pool pool, Client client, String text, Map<String, String> metadata) {
    var found = refreshable(pool, client, text);
    var result =
        userTokens(
            pool,
            client,
            found.user,
            "TokenGeneration_RefreshTokens",
            metadata,
            found.token.originJti(),
            found.session.authTime());
    return client.rotationGraceSeconds() == null
        ? result
        : result.put("RefreshToken", rotated(found, client.rotationGraceSeconds()).text());
  }

  private RefreshToken rotated(Refreshable found, int graceSeconds) {
    var next = RefreshToken.of(found.token.originJti(), found.pool, found.user);
    var earlierUntil = now().plusSeconds(graceSeconds);
    found.pool.update(
        found.user,
        user -> {
          var session = user.sessions().get(found.token.originJti());
          // Of two who rotate at once, the second has an earlier token by now.
          if (session == null || !isGood(session, found.token)) {
            throw reused();
          }
          return user.withSession(
              found.token.originJti(),
              new User.Session(
                  session.clientId(),
                  next.secretHash(),
                  found.token.secretHash(),
                  earlierUntil,
                  session.authTime(),
                  session.until()));
        });
    return next;
  }

  /// Looks up a refresh token that is to be used.
  ///
  /// @throws AwsJsonException when it is not one of this client, revoked, rotated or expired, or
  ///   its user is disabled
  Refreshable refreshable(Pool pool, Client client, String text) {
    var found = find(pool, client, text);
    if (!now().isBefore(found.session.until())) {
      throw Errors.notAuthorized("Refresh Token has expired");
    }
    if (!found.user.isEnabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    return found;
  }

  /// Looks up a refresh token, whether it may be used or not.
  ///
  /// @throws AwsJsonException when it is not one of this client, revoked or rotated
  Refreshable find(Pool pool, Client client, String text) {
    var token = RefreshToken.parse(text);
    if (token == null || !token.poolId().equals(pool.settings().id())) {
      throw Errors.notAuthorized("Invalid Refresh Token");
    }
    var user = pool.find(token.username());
    var session = user == null ? null : user.sessions().get(token.originJti());
    if (user == null || session == null) {
      throw Errors.notAuthorized("Refresh Token has been revoked");
    }
    if (!session.clientId().equals(client.id())) {
      throw Errors.notAuthorized("Invalid Refresh Token");
    }
    if (!isGood(session, token)) {
      throw reused();
    }
    return new Refreshable(pool, user, token, session);
  }

  private boolean isGood(User.Session session, RefreshToken token) {
    if (Secrets.same(session.secretHash(), token.secretHash())) {
      return true;
    }
    return session.earlierHash() != null
        && session.earlierUntil() != null
        && now().isBefore(session.earlierUntil())
        && Secrets.same(session.earlierHash(), token.secretHash());
  }

  private static AwsJsonException reused() {
    return new AwsJsonException(
        "RefreshTokenReuseException", "Refresh token has been invalidated by rotation");
  }

  /// The holder of an access token of a user.
  ///
  /// @throws AwsJsonException when it is not one, or not one any more
  Holder holder(String accessToken) {
    var pool = poolOf(accessToken);
    JsonNode claims = pool == null ? Json.MAPPER.nullNode() : pool.accessKey().verify(accessToken);
    if (pool == null || !claims.path("iss").asString("").equals(issuer(pool))) {
      throw Errors.notAuthorized("Invalid Access Token");
    }
    if (!List.of(claims.path("scope").asString("").split(" ", -1))
        .contains(TokenClaims.USER_SCOPE)) {
      throw Errors.notAuthorized("Access Token does not have required scopes");
    }
    if (now().getEpochSecond() >= claims.path("exp").asLong(0)) {
      throw Errors.notAuthorized("Access Token has expired");
    }
    var user = pool.user(claims.path("username").asString(""));
    var originJti = claims.path("origin_jti").asString("");
    if (!user.sub().equals(claims.path("sub").asString(""))
        || !user.sessions().containsKey(originJti)) {
      throw Errors.notAuthorized("Access Token has been revoked");
    }
    if (!user.isEnabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    return new Holder(pool, user, claims.path("client_id").asString(""), originJti);
  }

  /// Whether it is an access or ID token of ours, of whatever age.
  boolean isSigned(Pool pool, String token) {
    return pool.accessKey().verify(token).isObject() || pool.idKey().verify(token).isObject();
  }

  /// An access token for a client itself.
  String machine(Pool pool, Client client, List<String> scopes, Map<String, String> metadata) {
    var claims = TokenClaims.ofClient(client, scopes, issuer(pool), now());
    if (pool.settings().preTokenVersion() == PoolSettings.PreTokenVersion.V3_0) {
      customize(pool, client, null, "TokenGeneration_ClientCredentials", metadata, claims);
    }
    claims.complete();
    return pool.accessKey().sign(claims.access);
  }

  private ObjectNode userTokens(
      Pool pool,
      Client client,
      User user,
      String source,
      Map<String, String> metadata,
      String originJti,
      Instant authTime) {
    var signIn =
        new TokenClaims.SignIn(
            issuer(pool), originJti, UUID.randomUUID().toString(), authTime, now());
    var claims = TokenClaims.ofUser(client, user, pool.groups(user), signIn);
    customize(pool, client, user, source, metadata, claims);
    claims.complete();
    return Json.object()
        .put("AccessToken", pool.accessKey().sign(claims.access))
        .put("IdToken", pool.idKey().sign(claims.id))
        .put("ExpiresIn", client.accessToken().duration().toSeconds())
        .put("TokenType", "Bearer");
  }

  private void customize(
      Pool pool,
      Client client,
      @Nullable User user,
      String source,
      Map<String, String> metadata,
      TokenClaims claims) {
    var version = pool.settings().preTokenVersion();
    var response = Json.object();
    response.putNull(
        version == PoolSettings.PreTokenVersion.V1_0
            ? "claimsOverrideDetails"
            : "claimsAndScopeOverrideDetails");
    var returned =
        triggers.call(
            Trigger.PRE_TOKEN_GENERATION,
            new Triggers.Occasion(
                pool, client.id(), user == null ? "ClientCredentials" : user.name(), source),
            claims.request(version, user, metadata),
            response);
    if (returned != null) {
      claims.customize(version, returned);
    }
  }

  private static User withoutOldSessions(User user, Instant now) {
    var limit = now.minus(LONGEST_ACCESS);
    var pruned = user;
    for (var session : user.sessions().entrySet()) {
      if (session.getValue().until().isBefore(limit)) {
        pruned = pruned.withoutSession(session.getKey());
      }
    }
    return pruned;
  }

  private @Nullable Pool poolOf(String accessToken) {
    for (var pool : pools.all()) {
      if (pool.accessKey().verify(accessToken).isObject()) {
        return pool;
      }
    }
    return null;
  }

  private Instant now() {
    return pools.clock().instant();
  }
}
