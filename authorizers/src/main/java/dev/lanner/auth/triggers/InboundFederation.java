package dev.lanner.auth.triggers;

import java.util.Map;

/// Attributes from another identity provider are about to get into a user's profile. Values that
/// are no texts come as their JSON.
///
/// @param occasion what every trigger tells
/// @param providerName as the pool calls it
/// @param providerType `OIDC`, `SAML`, `Facebook`, `Google`, `SignInWithApple` or `LoginWithAmazon`
/// @param tokenResponse what an OIDC or social provider has answered, tokens and all; else empty
/// @param idToken the claims of its ID token; else empty
/// @param userInfo what it says of the user; else empty
/// @param samlResponse what a SAML provider asserts; else empty
public record InboundFederation(
    Occasion occasion,
    String providerName,
    String providerType,
    Map<String, String> tokenResponse,
    Map<String, String> idToken,
    Map<String, String> userInfo,
    Map<String, String> samlResponse)
    implements TriggerEvent {
  /// Users sign in with another identity provider.
  public static final String EXTERNAL_PROVIDER = "InboundFederation_ExternalProvider";

  /// Copies what can be changed.
  public InboundFederation {
    tokenResponse = Texts.copyOf(tokenResponse);
    idToken = Texts.copyOf(idToken);
    userInfo = Texts.copyOf(userInfo);
    samlResponse = Texts.copyOf(samlResponse);
  }

  /// What gets into the profile.
  ///
  /// @param userAttributesToMap all that is to get there, as it would without the trigger: what is
  ///   not in it is dropped. Empty to leave everything as it is
  public record Response(Map<String, String> userAttributesToMap) {
    /// Copies the map.
    public Response {
      userAttributesToMap = Texts.copyOf(userAttributesToMap);
    }

    /// Everything stays as it is.
    public static Response unchanged() {
      return new Response(Map.of());
    }
  }
}
