package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.AwsJsonObject;
import dev.lanner.local.awsjson.LocalPages;
import dev.lanner.local.awsjson.LoopbackServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A Cognito identity pool on this machine, which takes the ID tokens of local user pools and gives
/// credentials for them, by the enhanced flow: `GetId`, then `GetCredentialsForIdentity`. No AWS
/// service takes these credentials; [#identityOf] tells whose they are, for a test to decide by
/// policies.
///
/// {@snippet class="dev.lanner.local.userpool.LocalIdentityPoolTest" region="start"}
///
/// A login is `cognito-idp.<region>.amazonaws.com/<pool id>`, as in AWS, and the token one of any
/// client of that pool. Guests, other providers and roles of one's choice are refused. Whoever has
/// the same user has the same identity, also after a restart.
public final class LocalIdentityPool implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("[\\w-]+:[0-9a-fA-F-]+");
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final String id;
  private final LocalUserPool users;
  private final Map<String, LocalIdentity> identities = new ConcurrentHashMap<>();
  private final LoopbackServer server;

  private LocalIdentityPool(String id, LocalUserPool users) {
    this.id = id;
    this.users = users;
    var api =
        AwsJsonApi.builder("AWSCognitoIdentityService", "1.1", "InvalidParameterException")
            .operation("GetId", this::getId, "AccountId", "IdentityPoolId", "Logins")
            .operation("GetCredentialsForIdentity", this::getCredentials, "IdentityId", "Logins")
            .build();
    try {
      this.server =
          LoopbackServer.start(
              0,
              _ -> new LocalPages(api),
              failure ->
                  LocalUserPool.tell(users.console(), "The local identity pool failed. ", failure));
    } catch (UncheckedIOException e) {
      throw new LocalUserPoolException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Starts serving.
  ///
  /// @param id such as `local:4f291106-0000-4000-8000-000000000000`: a region, a colon and a UUID
  /// @param users whose ID tokens are taken, and whose clock counts
  /// @throws LocalUserPoolException when the id is malformed
  public static LocalIdentityPool start(String id, LocalUserPool users) {
    if (!ID.matcher(id).matches()) {
      throw new LocalUserPoolException(
          "The identity pool id %s is not a region, a colon and a UUID, such as local:4f291106-0000-4000-8000-000000000000."
              .formatted(id));
    }
    return new LocalIdentityPool(id, users);
  }

  /// Where it listens: for the `endpointOverride` of a client, or
  /// `AWS_ENDPOINT_URL_COGNITO_IDENTITY` of a function.
  public URI endpoint() {
    return server.endpoint();
  }

  /// For whom credentials were given; empty when these are none of this pool.
  ///
  /// @param accessKeyId of the credentials
  public Optional<LocalIdentity> identityOf(String accessKeyId) {
    return Optional.ofNullable(identities.get(accessKeyId));
  }

  /// Stops serving.
  @Override
  public void close() {
    server.close();
  }

  private ObjectNode getId(AwsJsonObject input) {
    var named = input.text("IdentityPoolId");
    if (!named.equals(id)) {
      throw new AwsJsonException(
          "ResourceNotFoundException", "IdentityPool '%s' not found.".formatted(named));
    }
    return Json.object().put("IdentityId", identity(input.textMap("Logins")));
  }

  private ObjectNode getCredentials(AwsJsonObject input) {
    var identity = input.text("IdentityId");
    if (!identity.equals(identity(input.textMap("Logins")))) {
      throw Errors.notAuthorized(
          "Logins don't match. Please include at least one valid login for this identity or identity pool.");
    }
    // Whole seconds, as the service tells them.
    var expiration = Instant.ofEpochSecond(now().plus(LIFETIME).getEpochSecond());
    var accessKey = "ASIA" + Secrets.id(16).toUpperCase(Locale.ROOT);
    identities.put(accessKey, new LocalIdentity(identity, id, expiration));
    var output = Json.object().put("IdentityId", identity);
    output
        .putObject("Credentials")
        .put("AccessKeyId", accessKey)
        .put("SecretKey", Secrets.token())
        .put("SessionToken", Secrets.token())
        .put("Expiration", Json.time(expiration));
    return output;
  }

  /// The identity of whoever has these logins.
  private String identity(Map<String, String> logins) {
    if (logins.isEmpty()) {
      throw Errors.notAuthorized("Unauthenticated access is not supported for this identity pool.");
    }
    if (logins.size() > 1) {
      throw Errors.invalid("This local service takes one login, and there are several.");
    }
    var login = logins.entrySet().iterator().next();
    var user = login.getKey() + " " + subject(login.getKey(), login.getValue());
    var region = id.substring(0, id.indexOf(':'));
    var name = id + " " + user;
    return region + ":" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private String subject(String provider, String token) {
    for (var pool : users.pools().all()) {
      var poolId = pool.settings().id();
      if (!provider.equals(provider(poolId))) {
        continue;
      }
      JsonNode claims = pool.idKey().verify(token);
      if (!claims.path("iss").asString("").equals(users.issuer(poolId).toString())
          || !claims.path("token_use").asString("").equals("id")
          || pool.findClient(claims.path("aud").asString("")) == null) {
        throw Errors.notAuthorized(
            "Invalid login token. Not a valid OpenId Connect identity token.");
      }
      if (now().getEpochSecond() >= claims.path("exp").asLong(0)) {
        throw Errors.notAuthorized("Invalid login token. Token expired.");
      }
      return claims.path("sub").asString("");
    }
    throw Errors.notAuthorized("Token is not from a supported provider of this identity pool.");
  }

  private static String provider(String poolId) {
    return "cognito-idp." + poolId.substring(0, poolId.indexOf('_')) + ".amazonaws.com/" + poolId;
  }

  private Instant now() {
    return users.pools().clock().instant();
  }
}
