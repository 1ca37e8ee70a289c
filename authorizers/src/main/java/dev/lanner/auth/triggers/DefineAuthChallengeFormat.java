package dev.lanner.auth.triggers;

import dev.lanner.runtime.Payload;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// The event of `OnDefineAuthChallenge`.
final class DefineAuthChallengeFormat
    implements TriggerFormat<DefineAuthChallenge, DefineAuthChallenge.Response> {
  @Override
  public DefineAuthChallenge read(Occasion occasion, EventMembers request) {
    var session = new ArrayList<ChallengeResult>();
    for (Payload each : request.elements("session")) {
      session.add(ChallengeResult.of(each));
    }
    return new DefineAuthChallenge(
        occasion,
        request.textsByName("userAttributes"),
        session,
        request.flag("userNotFound"),
        request.textsByName("clientMetadata"));
  }

  @Override
  public void write(
      DefineAuthChallenge event,
      EventMembers request,
      DefineAuthChallenge.@Nullable Response answer,
      ResponseMembers response) {
    if (answer != null) {
      String challenge = answer.challengeName();
      if (challenge != null) {
        response.put("challengeName", challenge);
      }
      response.put("issueTokens", answer.issueTokens());
      response.put("failAuthentication", answer.failAuthentication());
    }
  }
}
