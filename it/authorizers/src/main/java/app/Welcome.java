package app;

import dev.lanner.auth.triggers.ClaimChanges;
import dev.lanner.auth.triggers.OnPreSignUp;
import dev.lanner.auth.triggers.OnPreTokenGeneration;
import dev.lanner.auth.triggers.PreSignUp;
import dev.lanner.auth.triggers.PreTokenGeneration;
import dev.lanner.auth.triggers.UserMessageException;
import jakarta.inject.Singleton;
import java.util.List;

/// Confirms whoever signs up, and lets them write. Access tokens take scopes and claims with the
/// version `V2_0` of the event alone.
@Singleton
final class Welcome {
  @OnPreSignUp
  PreSignUp.Response signUp(PreSignUp event) {
    if (event.userName().equals("mallory")) {
      throw new UserMessageException("Ask somebody else");
    }
    return PreSignUp.Response.confirmed();
  }

  @OnPreTokenGeneration
  PreTokenGeneration.Response tokens(PreTokenGeneration event) {
    boolean guest = event.userName().equals("guest");
    return PreTokenGeneration.Response.unchanged()
        .withAccessToken(ClaimChanges.none().with("level", guest ? "guest" : "member"))
        .withScopes(guest ? List.of() : List.of("notes/write"), List.of());
  }
}
