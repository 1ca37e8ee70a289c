package dev.lanner.auth.triggers;

import dev.lanner.runtime.Payload;
import org.jspecify.annotations.Nullable;

/// A challenge of a sign-in that was answered.
///
/// @param challengeName such as `CUSTOM_CHALLENGE` or `SRP_A`
/// @param challengeResult whether the answer was correct
/// @param challengeMetadata what {@link OnCreateAuthChallenge} calls a custom challenge; `null`
///   where it has said nothing
public record ChallengeResult(
    String challengeName, boolean challengeResult, @Nullable String challengeMetadata) {
  /// The challenges that the application makes itself.
  public static final String CUSTOM_CHALLENGE = "CUSTOM_CHALLENGE";

  static ChallengeResult of(Payload json) {
    var members = EventMembers.of(json);
    return new ChallengeResult(
        members.textOrEmpty("challengeName"),
        members.flag("challengeResult"),
        members.text("challengeMetadata"));
  }
}
