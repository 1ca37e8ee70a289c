package dev.lanner.auth.triggers;

import java.util.Map;

/// A custom challenge was answered.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param privateChallengeParameters what {@link OnCreateAuthChallenge} has kept for this
/// @param challengeAnswer the user's answer
/// @param userNotFound whether the pool has no such user: go on as if there were one, so that
///   nobody learns it
/// @param clientMetadata what the client has sent along for triggers
public record VerifyAuthChallengeResponse(
    Occasion occasion,
    Map<String, String> userAttributes,
    Map<String, String> privateChallengeParameters,
    Secret challengeAnswer,
    boolean userNotFound,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Copies what can be changed.
  public VerifyAuthChallengeResponse {
    userAttributes = Texts.copyOf(userAttributes);
    privateChallengeParameters = Texts.copyOf(privateChallengeParameters);
    clientMetadata = Texts.copyOf(clientMetadata);
  }
}
