package dev.lanner.auth.triggers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What comes next in a sign-in by custom challenges?
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param session the challenges so far, the first one first
/// @param userNotFound whether the pool has no such user: go on as if there were one, so that
///   nobody learns it
/// @param clientMetadata what the client has sent along for triggers
public record DefineAuthChallenge(
    Occasion occasion,
    Map<String, String> userAttributes,
    List<ChallengeResult> session,
    boolean userNotFound,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Copies what can be changed.
  public DefineAuthChallenge {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
    session = List.copyOf(session);
  }

  /// What comes next: one of the three.
  ///
  /// @param challengeName the next challenge, or `null`
  /// @param issueTokens whether the user has signed in
  /// @param failAuthentication whether they have failed to
  public record Response(
      @Nullable String challengeName, boolean issueTokens, boolean failAuthentication) {
    /// @throws IllegalArgumentException unless it says one thing
    public Response {
      int said =
          (challengeName == null ? 0 : 1) + (issueTokens ? 1 : 0) + (failAuthentication ? 1 : 0);
      if (said != 1) {
        throw new IllegalArgumentException(
            "The next step of a sign-in is a challenge, tokens or failure. Name one of them.");
      }
    }

    /// The next challenge: {@link ChallengeResult#CUSTOM_CHALLENGE}, which {@link
    /// OnCreateAuthChallenge} makes, or one of Cognito's own.
    public static Response challenge(String name) {
      return new Response(name, false, false);
    }

    /// The user has signed in.
    public static Response tokens() {
      return new Response(null, true, false);
    }

    /// The user has not signed in.
    public static Response failure() {
      return new Response(null, false, true);
    }
  }
}
