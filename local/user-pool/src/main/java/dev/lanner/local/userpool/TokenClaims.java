package dev.lanner.local.userpool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The claims of an access token, and of an ID token when it is for a user, on their way through
/// the pool's function.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html">Understanding
///   user pool JSON web tokens</a>
final class TokenClaims {
  static final String USER_SCOPE = "aws.cognito.signin.user.admin";

  private static final String GROUPS = "cognito:groups";
  private static final String ROLES = "cognito:roles";
  private static final String PREFERRED_ROLE = "cognito:preferred_role";

  /// What a function cannot change.
  private static final Set<String> FIXED =
      Set.of(
          "acr",
          "amr",
          "at_hash",
          "aud",
          "auth_time",
          "azp",
          "client_id",
          "cognito:username",
          "device_key",
          "event_id",
          "exp",
          "iat",
          "identities",
          "iss",
          "jti",
          "nbf",
          "nonce",
          "origin_jti",
          "scope",
          "sub",
          "token_use",
          "username",
          "version");

  final ObjectNode access = Json.object();
  final ObjectNode id = Json.object();
  private final Set<String> scopes;
  private List<String> groups;
  private List<String> roles;
  private @Nullable String preferredRole;

  /// What the two tokens of one sign-in, and of what is refreshed from it, have in common.
  ///
  /// @param eventId of the sign-in or refresh
  record SignIn(
      String issuer, String originJti, String eventId, Instant authTime, Instant issuedAt) {}

  private TokenClaims(List<String> scopes, List<Group> groups) {
    this.scopes = new LinkedHashSet<>(scopes);
    this.groups = groups.stream().map(Group::name).toList();
    this.roles = groups.stream().map(Group::roleArn).filter(role -> role != null).toList();
    this.preferredRole = preferredRole(groups);
  }

  /// Of a user.
  static TokenClaims ofUser(Client client, User user, List<Group> groups, SignIn signIn) {
    var claims = new TokenClaims(List.of(USER_SCOPE), groups);
    claims.access.put("sub", user.sub());
    claims.access.put("iss", signIn.issuer);
    claims.access.put("client_id", client.id());
    claims.access.put("origin_jti", signIn.originJti);
    claims.access.put("event_id", signIn.eventId);
    claims.access.put("token_use", "access");
    claims.putTimes(claims.access, client.accessToken(), signIn.authTime, signIn.issuedAt);
    claims.access.put("version", 2);
    claims.access.put("username", user.name());

    claims.id.put("sub", user.sub());
    claims.id.put("iss", signIn.issuer);
    claims.id.put("cognito:username", user.name());
    claims.id.put("origin_jti", signIn.originJti);
    claims.id.put("aud", client.id());
    claims.id.put("event_id", signIn.eventId);
    claims.id.put("token_use", "id");
    claims.putTimes(claims.id, client.idToken(), signIn.authTime, signIn.issuedAt);
    user.attributes().forEach(claims::putAttribute);
    return claims;
  }

  /// Of a client that acts for itself.
  static TokenClaims ofClient(Client client, List<String> scopes, String issuer, Instant now) {
    var claims = new TokenClaims(scopes, List.of());
    claims.access.put("sub", client.id());
    claims.access.put("token_use", "access");
    claims.putTimes(claims.access, client.accessToken(), now, now);
    claims.access.put("iss", issuer);
    claims.access.put("version", 2);
    claims.access.put("client_id", client.id());
    return claims;
  }

  private void putTimes(ObjectNode token, Validity validity, Instant authTime, Instant issuedAt) {
    token.put("auth_time", authTime.getEpochSecond());
    token.put("exp", issuedAt.plus(validity.duration()).getEpochSecond());
    token.put("iat", issuedAt.getEpochSecond());
    token.put("jti", UUID.randomUUID().toString());
  }

  private void putAttribute(String name, String value) {
    switch (name) {
      case AttributeSchema.SUB -> {}
      // Texts everywhere else, truth values in tokens.
      case "email_verified", "phone_number_verified" -> id.put(name, value.equals("true"));
      case "address" -> id.putObject(name).put("formatted", value);
      default -> id.put(name, value);
    }
  }

  /// The token's `groupConfiguration`, as the function gets it.
  ObjectNode groupConfiguration() {
    var configuration = Json.object();
    configuration.set("groupsToOverride", Json.array(groups));
    configuration.set("iamRolesToOverride", Json.array(roles));
    configuration.put("preferredRole", preferredRole);
    return configuration;
  }

  List<String> scopes() {
    return List.copyOf(scopes);
  }

  /// Changes claims as the function's response says.
  void customize(PoolSettings.PreTokenVersion version, TriggerResponse response) {
    var details =
        response.object(
            version == PoolSettings.PreTokenVersion.V1_0
                ? "claimsOverrideDetails"
                : "claimsAndScopeOverrideDetails");
    if (version == PoolSettings.PreTokenVersion.V1_0) {
      customize(id, details);
    } else {
      var accessDetails = details.object("accessTokenGeneration");
      customize(id, details.object("idTokenGeneration"));
      customize(access, accessDetails);
      scopes.addAll(accessDetails.texts("scopesToAdd"));
      accessDetails.texts("scopesToSuppress").forEach(scopes::remove);
    }
    if (details.has("groupOverrideDetails")) {
      var override = details.object("groupOverrideDetails");
      groups = override.texts("groupsToOverride");
      roles = override.texts("iamRolesToOverride");
      preferredRole = override.text("preferredRole");
    }
  }

  private static void customize(ObjectNode token, TriggerResponse details) {
    details
        .object("claimsToAddOrOverride")
        .node()
        .properties()
        .forEach(claim -> {
          if (!FIXED.contains(claim.getKey())) {
            token.set(claim.getKey(), claim.getValue());
          }
        });
    for (var claim : details.texts("claimsToSuppress")) {
      if (!FIXED.contains(claim)) {
        token.remove(claim);
      }
    }
  }

  /// Puts in what is settled last.
  void complete() {
    if (!scopes.isEmpty()) {
      access.put("scope", String.join(" ", scopes));
    }
    if (!groups.isEmpty()) {
      access.set(GROUPS, Json.array(groups));
      id.set(GROUPS, Json.array(groups));
    }
    if (!roles.isEmpty()) {
      id.set(ROLES, Json.array(roles));
    }
    if (preferredRole != null) {
      id.put(PREFERRED_ROLE, preferredRole);
    }
  }

  /// The role of the group that comes first, unless another group comes first as well and has a
  /// different one.
  private static @Nullable String preferredRole(List<Group> groups) {
    Integer first = groups.isEmpty() ? null : groups.getFirst().precedence();
    if (first == null) {
      return null;
    }
    var candidates = new ArrayList<@Nullable String>();
    for (var group : groups) {
      if (first.equals(group.precedence()) && !candidates.contains(group.roleArn())) {
        candidates.add(group.roleArn());
      }
    }
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }

  /// The request of the function, for a user or, without attributes, for a client.
  ObjectNode request(
      PoolSettings.PreTokenVersion version, @Nullable User user, Map<String, String> metadata) {
    var request = Json.object();
    request.set("userAttributes", user == null ? Json.object() : user.attributesForTriggers());
    if (user == null) {
      request.putNull("groupConfiguration");
    } else {
      request.set("groupConfiguration", groupConfiguration());
    }
    if (version != PoolSettings.PreTokenVersion.V1_0) {
      request.set("scopes", Json.array(scopes));
    }
    Json.putMetadata(request, metadata);
    return request;
  }
}
