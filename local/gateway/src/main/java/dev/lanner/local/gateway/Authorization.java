package dev.lanner.local.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What authorized a request. Each front end writes it into the event in its own form, and leaves
/// out what it does not know, such as a token in front of a Function URL.
///
/// JSON objects come as text, and are read when the authorization is made.
public sealed interface Authorization {
  /// Nothing: the route has no authorizer.
  record None() implements Authorization {}

  /// A token of a user pool (REST API) or of any issuer (HTTP API).
  ///
  /// @param claims JSON object of the claims as the function is to see them; API Gateway makes
  ///   texts of all values
  /// @param scopes those that the route asks for; empty for none
  record Jwt(String claims, List<String> scopes) implements Authorization {
    /// @throws IllegalArgumentException when the claims are no JSON object
    public Jwt {
      Json.readObject("claims", claims);
      scopes = List.copyOf(scopes);
    }

    ObjectNode claimsJson() {
      return Json.readObject("claims", claims);
    }

    /// Without the claims, which are personal data.
    @Override
    public String toString() {
      return "Jwt";
    }
  }

  /// A Lambda authorizer.
  ///
  /// @param principalId from its answer
  /// @param context JSON object from its answer; `{}` for none
  /// @param latencyMillis how long it took; REST APIs tell the function
  record Lambda(String principalId, String context, long latencyMillis) implements Authorization {
    /// @throws IllegalArgumentException when the context is no JSON object
    public Lambda {
      Json.readObject("context", context);
    }

    ObjectNode contextJson() {
      return Json.readObject("context", context);
    }

    /// The principal id alone.
    @Override
    public String toString() {
      return "Lambda authorizer: " + principalId;
    }
  }

  /// A signature of IAM credentials.
  ///
  /// @param accessKey id of the key
  /// @param accountId of the account that the key belongs to
  /// @param callerId such as `AROA…:session`
  /// @param userId such as `AROA…:session`
  /// @param userArn of user or assumed role
  /// @param principalOrgId of the organization, or `null` outside of one
  /// @param cognito of an identity pool that gave the credentials, or `null`
  record Iam(
      String accessKey,
      String accountId,
      String callerId,
      String userId,
      String userArn,
      @Nullable String principalOrgId,
      @Nullable CognitoIdentity cognito)
      implements Authorization {}

  /// The identity for which an identity pool gave credentials.
  ///
  /// @param identityId such as `eu-central-1:3f291106-…`
  /// @param identityPoolId such as `eu-central-1:4f291106-…`
  /// @param amr how the user was authenticated: `authenticated` or `unauthenticated`, then
  ///   providers
  record CognitoIdentity(String identityId, String identityPoolId, List<String> amr) {
    /// Copies the list.
    public CognitoIdentity {
      amr = List.copyOf(amr);
    }
  }

  /// A user whom a load balancer has logged in at an OpenID Connect provider. Each part becomes a
  /// header.
  ///
  /// @param identity `x-amzn-oidc-identity`: the subject
  /// @param accessToken `x-amzn-oidc-accesstoken`
  /// @param data `x-amzn-oidc-data`: claims, signed by the load balancer
  record Oidc(String identity, String accessToken, String data) implements Authorization {
    /// Without the tokens.
    @Override
    public String toString() {
      return "Oidc";
    }
  }
}
