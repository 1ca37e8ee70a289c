package dev.lanner.auth.triggers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tokens are about to be signed.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`; empty for tokens
///   that a client gets for itself
/// @param groups that the tokens would have
/// @param scopes that the access token would have; empty in events of version 1
/// @param clientMetadata what the client has sent along for triggers
public record PreTokenGeneration(
    Occasion occasion,
    Map<String, String> userAttributes,
    GroupConfiguration groups,
    List<String> scopes,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Users sign in on the pages of the pool.
  public static final String HOSTED_AUTH = "TokenGeneration_HostedAuth";

  /// They sign in by the API.
  public static final String AUTHENTICATION = "TokenGeneration_Authentication";

  /// They have set another password than an administrator gave them.
  public static final String NEW_PASSWORD_CHALLENGE = "TokenGeneration_NewPasswordChallenge";

  /// They have signed in with a device that the pool remembers.
  public static final String AUTHENTICATE_DEVICE = "TokenGeneration_AuthenticateDevice";

  /// Their tokens are refreshed.
  public static final String REFRESH_TOKENS = "TokenGeneration_RefreshTokens";

  /// A client gets a token for itself; in events of version 3.
  public static final String CLIENT_CREDENTIALS = "TokenGeneration_ClientCredentials";

  /// Copies what can be changed.
  public PreTokenGeneration {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
    scopes = List.copyOf(scopes);
  }

  /// Without groups and scopes.
  @Override
  public String toString() {
    return "PreTokenGeneration[" + occasion + "]";
  }

  /// What changes in the ID token and the access token.
  ///
  /// @param idToken claims of the ID token
  /// @param accessToken claims of the access token
  /// @param scopesToAdd to the access token, without spaces
  /// @param scopesToSuppress what the access token would have
  /// @param groups in place of the user's, or `null` for these
  public record Response(
      ClaimChanges idToken,
      ClaimChanges accessToken,
      List<String> scopesToAdd,
      List<String> scopesToSuppress,
      @Nullable GroupConfiguration groups) {
    private static final Response UNCHANGED =
        new Response(ClaimChanges.none(), ClaimChanges.none(), List.of(), List.of(), null);

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException when a scope is not one
    public Response {
      scopesToAdd = List.copyOf(scopesToAdd);
      scopesToSuppress = List.copyOf(scopesToSuppress);
      for (String scope : scopesToAdd) {
        if (scope.isEmpty() || scope.indexOf(' ') >= 0) {
          throw new IllegalArgumentException(
              "A scope to add is empty or has a space in it. Add each by itself.");
        }
      }
    }

    /// Nothing changes.
    public static Response unchanged() {
      return UNCHANGED;
    }

    /// The same with other changes in the ID token.
    public Response withIdToken(ClaimChanges changes) {
      return new Response(changes, accessToken, scopesToAdd, scopesToSuppress, groups);
    }

    /// The same with other changes in the access token.
    public Response withAccessToken(ClaimChanges changes) {
      return new Response(idToken, changes, scopesToAdd, scopesToSuppress, groups);
    }

    /// The same with these changes of the access token's scopes.
    public Response withScopes(List<String> toAdd, List<String> toSuppress) {
      return new Response(idToken, accessToken, toAdd, toSuppress, groups);
    }

    /// The same with other groups.
    public Response withGroups(GroupConfiguration groups) {
      return new Response(idToken, accessToken, scopesToAdd, scopesToSuppress, groups);
    }

    /// Without what it is about.
    @Override
    public String toString() {
      return "PreTokenGeneration.Response";
    }
  }

  /// What changes in the ID token, in events of version 1.
  ///
  /// @param claimsToAddOrOverride by name, in place of what the token would have there
  /// @param claimsToSuppress what is left out
  /// @param groups in place of the user's, or `null` for these
  public record IdTokenResponse(
      Map<String, String> claimsToAddOrOverride,
      List<String> claimsToSuppress,
      @Nullable GroupConfiguration groups) {
    /// Copies what can be changed.
    public IdTokenResponse {
      claimsToAddOrOverride = Texts.copyOf(claimsToAddOrOverride);
      claimsToSuppress = List.copyOf(claimsToSuppress);
    }

    /// Nothing changes.
    public static IdTokenResponse unchanged() {
      return new IdTokenResponse(Map.of(), List.of(), null);
    }

    /// The same with these claims.
    public IdTokenResponse withClaims(Map<String, String> claims) {
      return new IdTokenResponse(claims, claimsToSuppress, groups);
    }

    /// The same without these claims.
    public IdTokenResponse without(List<String> claims) {
      return new IdTokenResponse(claimsToAddOrOverride, claims, groups);
    }

    /// The same with other groups.
    public IdTokenResponse withGroups(GroupConfiguration groups) {
      return new IdTokenResponse(claimsToAddOrOverride, claimsToSuppress, groups);
    }

    /// Without what it is about.
    @Override
    public String toString() {
      return "PreTokenGeneration.IdTokenResponse";
    }
  }
}
