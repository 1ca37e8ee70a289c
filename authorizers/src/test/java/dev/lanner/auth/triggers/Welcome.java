package dev.lanner.auth.triggers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// All that happens to users of a shop until they have tokens.
// @start region="signup"
@Singleton
class Welcome {
  @OnPreSignUp
  PreSignUp.Response signUp(PreSignUp event) {
    if (!event.userAttributes().getOrDefault("email", "").endsWith("@example.com")) {
      throw new UserMessageException("Sign up with an address of example.com");
    }
    return PreSignUp.Response.confirmed().withVerifiedEmail();
  }

  // @end
  // @start region="tokens"
  @OnPreTokenGeneration
  PreTokenGeneration.Response tokens(PreTokenGeneration event) {
    return PreTokenGeneration.Response.unchanged()
        .withIdToken(ClaimChanges.none().with("tenant", "blue"))
        .withAccessToken(ClaimChanges.none().with("limits", Map.of("orders", List.of(1, 2))))
        .withScopes(List.of("orders/write"), List.of());
  }

  // @end
  // @start region="challenges"
  @OnDefineAuthChallenge
  DefineAuthChallenge.Response next(DefineAuthChallenge event) {
    List<ChallengeResult> session = event.session();
    if (session.isEmpty()) {
      return DefineAuthChallenge.Response.challenge(ChallengeResult.CUSTOM_CHALLENGE);
    }
    return session.getLast().challengeResult()
        ? DefineAuthChallenge.Response.tokens()
        : DefineAuthChallenge.Response.failure();
  }

  @OnCreateAuthChallenge
  CreateAuthChallenge.Response challenge(CreateAuthChallenge event) {
    return new CreateAuthChallenge.Response(
        Map.of("question", "Which colour?"), Map.of("answer", "blue"), "COLOUR");
  }

  @OnVerifyAuthChallengeResponse
  boolean judge(VerifyAuthChallengeResponse event) {
    return event.challengeAnswer().matches(event.privateChallengeParameters().get("answer"));
  }

  // @end
  // @start region="migration"
  @OnUserMigration
  UserMigration.Response migrate(UserMigration event) {
    Secret password = event.password();
    return event.userName().equals("grace") && password != null && password.matches("Old-secret-1")
        ? UserMigration.Response.confirmed(Map.of("email", "grace@example.com"))
        : UserMigration.Response.unknown();
  }
  // @end
}
