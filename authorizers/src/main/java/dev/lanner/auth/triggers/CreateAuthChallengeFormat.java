package dev.lanner.auth.triggers;

import dev.lanner.runtime.Payload;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// The event of `OnCreateAuthChallenge`.
final class CreateAuthChallengeFormat
    implements TriggerFormat<CreateAuthChallenge, CreateAuthChallenge.Response> {
  @Override
  public CreateAuthChallenge read(Occasion occasion, EventMembers request) {
    var session = new ArrayList<ChallengeResult>();
    for (Payload each : request.elements("session")) {
      session.add(ChallengeResult.of(each));
    }
    return new CreateAuthChallenge(
        occasion,
        request.textsByName("userAttributes"),
        request.textOrEmpty("challengeName"),
        session,
        request.flag("userNotFound"),
        request.textsByName("clientMetadata"));
  }

  @Override
  public void write(
      CreateAuthChallenge event,
      EventMembers request,
      CreateAuthChallenge.@Nullable Response answer,
      ResponseMembers response) {
    if (answer != null) {
      response.put("publicChallengeParameters", answer.publicChallengeParameters());
      response.put("privateChallengeParameters", answer.privateChallengeParameters());
      String metadata = answer.challengeMetadata();
      if (metadata != null) {
        response.put("challengeMetadata", metadata);
      }
    }
  }
}
