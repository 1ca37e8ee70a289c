package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An app client.
///
/// @param secret or `null` for one that runs where secrets cannot be kept
/// @param flows such as `ALLOW_USER_PASSWORD_AUTH`
/// @param oauthFlows such as `client_credentials`
/// @param scopes that it may ask for
/// @param hidesUsers whether it is not told which users there are (`PreventUserExistenceErrors`)
/// @param sessionMinutes how long a challenge waits for its answer
/// @param rotationGraceSeconds how long a refresh token is good after it was rotated, or `null`
///   when they are not
record Client(
    String id,
    String name,
    @Nullable String secret,
    List<String> flows,
    Validity accessToken,
    Validity idToken,
    Validity refreshToken,
    List<String> oauthFlows,
    List<String> scopes,
    boolean hidesUsers,
    int sessionMinutes,
    @Nullable Integer rotationGraceSeconds,
    Instant created) {
  static final String CLIENT_CREDENTIALS = "client_credentials";
  static final String REFRESH_FLOW = "REFRESH_TOKEN_AUTH";

  private static final String ALLOW = "ALLOW_";
  private static final List<String> DEFAULT_FLOWS =
      List.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH");
  private static final Set<String> OIDC_SCOPES =
      Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");
  private static final int DEFAULT_SESSION_MINUTES = 3;

  /// What [#read] reads, and what it takes though nothing here makes use of it: there is no sign-in
  /// page.
  static final String[] MEMBERS = {
    "UserPoolId",
    "ClientName",
    "GenerateSecret",
    "ClientSecret",
    "RefreshTokenValidity",
    "AccessTokenValidity",
    "IdTokenValidity",
    "TokenValidityUnits",
    "ExplicitAuthFlows",
    "AllowedOAuthFlows",
    "AllowedOAuthScopes",
    "AllowedOAuthFlowsUserPoolClient",
    "PreventUserExistenceErrors",
    "EnableTokenRevocation",
    "AuthSessionValidity",
    "RefreshTokenRotation",
    "SupportedIdentityProviders",
    "CallbackURLs",
    "LogoutURLs",
    "DefaultRedirectURI"
  };

  /// A client of a ready pool: all flows, and errors as they help a developer.
  static Client ready(String id, @Nullable String secret, List<String> scopes, Instant now) {
    var hour = new Validity(1, "hours");
    return new Client(
        id,
        id,
        secret,
        List.of(
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_USER_SRP_AUTH"),
        hour,
        hour,
        new Validity(30, "days"),
        secret == null || scopes.isEmpty() ? List.of() : List.of(CLIENT_CREDENTIALS),
        scopes,
        true,
        DEFAULT_SESSION_MINUTES,
        null,
        now);
  }

  /// Reads the input of `CreateUserPoolClient`.
  static Client read(Pool pool, AwsJsonObject input, Instant now) {
    if (!input.flag("EnableTokenRevocation", true)) {
      throw Errors.invalid(
          "EnableTokenRevocation is false, which this local user pool does not emulate: its tokens can always be revoked.");
    }
    var name = input.text("ClientName");
    var given = input.optionalText("ClientSecret");
    var secret = given == null && input.flag("GenerateSecret", false) ? Secrets.id(52) : given;
    var oauthFlows = input.texts("AllowedOAuthFlows");
    if (oauthFlows.contains(CLIENT_CREDENTIALS) && (secret == null || oauthFlows.size() > 1)) {
      throw new AwsJsonException(
          "InvalidOAuthFlowException",
          secret == null
              ? "client_credentials flow can not be selected if client does not have a client secret."
              : "client_credentials flow can not be selected along with code flow or implicit flow.");
    }
    var minutes = input.optionalInteger("AuthSessionValidity");
    return new Client(
        Secrets.id(26),
        name,
        secret,
        flows(input),
        Validity.token(input, "AccessToken"),
        Validity.token(input, "IdToken"),
        Validity.refresh(input),
        oauthFlows,
        scopes(pool, input),
        "ENABLED".equals(input.optionalText("PreventUserExistenceErrors")),
        minutes == null ? DEFAULT_SESSION_MINUTES : minutes,
        rotation(input),
        now);
  }

  private static List<String> flows(AwsJsonObject input) {
    var flows = input.texts("ExplicitAuthFlows");
    for (var flow : flows) {
      // Those without are from before Cognito had these, and cannot be mixed with them.
      if (!flow.startsWith(ALLOW)) {
        throw Errors.invalid(
            "ExplicitAuthFlows has %s, and this local user pool knows those that begin with ALLOW_ only."
                .formatted(flow));
      }
    }
    return flows.isEmpty() ? DEFAULT_FLOWS : List.copyOf(new TreeSet<>(flows));
  }

  private static List<String> scopes(Pool pool, AwsJsonObject input) {
    var scopes = input.texts("AllowedOAuthScopes");
    for (var scope : scopes) {
      if (!OIDC_SCOPES.contains(scope) && !pool.hasScope(scope)) {
        throw new AwsJsonException(
            "ScopeDoesNotExistException", "Invalid scope requested: %s".formatted(scope));
      }
    }
    return scopes;
  }

  private static @Nullable Integer rotation(AwsJsonObject input) {
    var rotation =
        input.optionalObject("RefreshTokenRotation", "Feature", "RetryGracePeriodSeconds");
    if (rotation == null || !rotation.text("Feature").equals("ENABLED")) {
      return null;
    }
    var seconds = rotation.optionalInteger("RetryGracePeriodSeconds");
    if (seconds != null && (seconds < 0 || seconds > 60)) {
      throw Errors.invalid("RetryGracePeriodSeconds has to be 0 to 60.");
    }
    return seconds == null ? 0 : seconds;
  }

  /// @throws AwsJsonException when the client may not use the flow
  void requireFlow(String flow) {
    if (!flows.contains(ALLOW + flow)) {
      throw Errors.invalid("%s flow not enabled for this client".formatted(flow));
    }
  }

  /// @param sent `SecretHash`, or `null`
  /// @throws AwsJsonException when it is not the hash of this user's name
  void checkSecretHash(String username, @Nullable String sent) {
    if (secret == null) {
      if (sent != null) {
        throw Errors.notAuthorized(
            "Client %s is not configured with a secret but a secret hash was received"
                .formatted(id));
      }
      return;
    }
    if (sent == null) {
      throw Errors.notAuthorized(
          "Client %s is configured with secret but SECRET_HASH was not received".formatted(id));
    }
    if (!Secrets.same(Secrets.secretHash(secret, username, id), sent)) {
      throw Errors.notAuthorized("Unable to verify secret hash for client " + id);
    }
  }

  /// Whether this, the secret itself or `null`, is what the client has.
  boolean isSecret(@Nullable String sent) {
    return secret == null ? sent == null : sent != null && Secrets.same(secret, sent);
  }

  ObjectNode toJson(String poolId) {
    var json = Json.object();
    json.put("UserPoolId", poolId).put("ClientName", name).put("ClientId", id);
    if (secret != null) {
      json.put("ClientSecret", secret);
    }
    json.put("CreationDate", Json.time(created)).put("LastModifiedDate", Json.time(created));
    json.put("RefreshTokenValidity", refreshToken.amount());
    json.put("AccessTokenValidity", accessToken.amount());
    json.put("IdTokenValidity", idToken.amount());
    json.putObject("TokenValidityUnits")
        .put("AccessToken", accessToken.unit())
        .put("IdToken", idToken.unit())
        .put("RefreshToken", refreshToken.unit());
    json.set("ExplicitAuthFlows", Json.array(flows));
    json.set("AllowedOAuthFlows", Json.array(oauthFlows));
    json.set("AllowedOAuthScopes", Json.array(scopes));
    json.put("AllowedOAuthFlowsUserPoolClient", !oauthFlows.isEmpty());
    json.put("PreventUserExistenceErrors", hidesUsers ? "ENABLED" : "LEGACY");
    json.put("EnableTokenRevocation", true);
    json.put("AuthSessionValidity", sessionMinutes);
    if (rotationGraceSeconds != null) {
      json.putObject("RefreshTokenRotation")
          .put("Feature", "ENABLED")
          .put("RetryGracePeriodSeconds", rotationGraceSeconds);
    }
    return json;
  }
}
