package dev.lanner.auth.triggers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A custom challenge is needed.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param challengeName `CUSTOM_CHALLENGE`
/// @param session the challenges so far, the first one first
/// @param userNotFound whether the pool has no such user: go on as if there were one, so that
///   nobody learns it
/// @param clientMetadata what the client has sent along for triggers
public record CreateAuthChallenge(
    Occasion occasion,
    Map<String, String> userAttributes,
    String challengeName,
    List<ChallengeResult> session,
    boolean userNotFound,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Copies what can be changed.
  public CreateAuthChallenge {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
    session = List.copyOf(session);
  }

  /// The challenge.
  ///
  /// @param publicChallengeParameters what the client gets to ask the user with
  /// @param privateChallengeParameters what {@link OnVerifyAuthChallengeResponse} gets to judge the
  ///   answer with
  /// @param challengeMetadata a name for this challenge in later events, or `null`
  public record Response(
      Map<String, String> publicChallengeParameters,
      Map<String, String> privateChallengeParameters,
      @Nullable String challengeMetadata) {
    /// Copies the maps.
    public Response {
      publicChallengeParameters = Texts.copyOf(publicChallengeParameters);
      privateChallengeParameters = Texts.copyOf(privateChallengeParameters);
    }
  }
}
