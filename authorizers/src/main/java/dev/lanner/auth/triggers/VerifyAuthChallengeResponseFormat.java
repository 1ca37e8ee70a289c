package dev.lanner.auth.triggers;

import org.jspecify.annotations.Nullable;

/// The event of `OnVerifyAuthChallengeResponse`.
final class VerifyAuthChallengeResponseFormat
    implements TriggerFormat<VerifyAuthChallengeResponse, Boolean> {
  @Override
  public VerifyAuthChallengeResponse read(Occasion occasion, EventMembers request) {
    return new VerifyAuthChallengeResponse(
        occasion,
        request.textsByName("userAttributes"),
        request.textsByName("privateChallengeParameters"),
        Secret.of(request.textOrEmpty("challengeAnswer")),
        request.flag("userNotFound"),
        request.textsByName("clientMetadata"));
  }

  @Override
  public void write(
      VerifyAuthChallengeResponse event,
      EventMembers request,
      @Nullable Boolean answer,
      ResponseMembers response) {
    if (answer != null) {
      response.put("answerCorrect", answer);
    }
  }
}
