package dev.lanner.local.gateway;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes who is calling, in the forms that several front ends share.
final class Identity {
  private Identity() {}

  /// `requestContext.identity` of a REST API and of payload format 1.0.
  static void put(
      ObjectNode context, HttpRequest request, Caller caller, @Nullable String userAgent) {
    var iam = caller.authorization() instanceof Authorization.Iam given ? given : null;
    var cognito = iam == null ? null : iam.cognito();
    var identity = context.putObject("identity");
    identity.put("cognitoIdentityPoolId", cognito == null ? null : cognito.identityPoolId());
    identity.put("cognitoIdentityId", cognito == null ? null : cognito.identityId());
    identity.put("principalOrgId", iam == null ? null : iam.principalOrgId());
    if (caller.apiKey() != null) {
      identity.put("apiKey", caller.apiKey().value());
      identity.put("apiKeyId", caller.apiKey().id());
    }
    identity.put("cognitoAuthenticationType", cognito == null ? null : authenticationType(cognito));
    identity.put("userArn", iam == null ? null : iam.userArn());
    identity.put("userAgent", userAgent);
    identity.put("accountId", iam == null ? null : iam.accountId());
    identity.put("caller", iam == null ? null : iam.callerId());
    identity.put("sourceIp", request.sourceIp());
    identity.put("accessKey", iam == null ? null : iam.accessKey());
    identity.put("cognitoAuthenticationProvider", cognito == null ? null : providers(cognito));
    identity.put("user", iam == null ? null : iam.userId());
  }

  /// `requestContext.authorizer.iam` of an HTTP API with payload format 2.0 and of a Function URL.
  static void putIam(ObjectNode authorizer, Authorization.Iam iam) {
    var json = authorizer.putObject("iam");
    json.put("accessKey", iam.accessKey());
    json.put("accountId", iam.accountId());
    json.put("callerId", iam.callerId());
    var cognito = iam.cognito();
    if (cognito == null) {
      json.putNull("cognitoIdentity");
    } else {
      var identity = json.putObject("cognitoIdentity");
      Json.putList(identity, "amr", cognito.amr());
      identity.put("identityId", cognito.identityId());
      identity.put("identityPoolId", cognito.identityPoolId());
    }
    json.put("principalOrgId", iam.principalOrgId());
    json.put("userArn", iam.userArn());
    json.put("userId", iam.userId());
  }

  /// `authorizer.jwt` of payload format 2.0, and the whole `authorizer` of 1.0.
  static void putClaimsAndScopes(ObjectNode parent, Authorization.Jwt jwt) {
    parent.set("claims", jwt.claimsJson());
    if (jwt.scopes().isEmpty()) {
      parent.putNull("scopes");
    } else {
      Json.putList(parent, "scopes", jwt.scopes());
    }
  }

  /// Principal id and context of a Lambda authorizer, all values as texts.
  static void putPrincipalAndTexts(ObjectNode authorizer, Authorization.Lambda lambda) {
    authorizer.put("principalId", lambda.principalId());
    for (var entry : lambda.contextJson().properties()) {
      authorizer.put(entry.getKey(), text(entry.getValue()));
    }
  }

  // [?] API Gateway refuses objects and arrays in a context; here they become their JSON.
  private static @Nullable String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isValueNode() ? value.asString() : Json.write(value).utf8();
  }

  private static @Nullable String authenticationType(Authorization.CognitoIdentity cognito) {
    return cognito.amr().isEmpty() ? null : cognito.amr().getFirst();
  }

  private static @Nullable String providers(Authorization.CognitoIdentity cognito) {
    return cognito.amr().size() < 2
        ? null
        : String.join(",", cognito.amr().subList(1, cognito.amr().size()));
  }
}
