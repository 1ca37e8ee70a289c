package club;

import dev.lanner.auth.triggers.ClaimChanges;
import dev.lanner.auth.triggers.OnPreSignUp;
import dev.lanner.auth.triggers.OnPreTokenGeneration;
import dev.lanner.auth.triggers.PreSignUp;
import dev.lanner.auth.triggers.PreTokenGeneration;
import dev.lanner.auth.triggers.UserMessageException;
import jakarta.inject.Singleton;
import java.util.List;

/// Who may join, and what their tokens say.
@Singleton
final class SignUp {
  @OnPreSignUp
  PreSignUp.Response join(PreSignUp event) {
    boolean isInvited = event.validationData().containsKey("invitation");
    if (event.triggerSource().equals(PreSignUp.SIGN_UP) && !isInvited) {
      throw new UserMessageException("Ask a member for an invitation");
    }
    return PreSignUp.Response.unchanged();
  }

  @OnPreTokenGeneration
  PreTokenGeneration.Response tokens(PreTokenGeneration event) {
    String level = event.userAttributes().getOrDefault("custom:level", "guest");
    return PreTokenGeneration.Response.unchanged()
        .withIdToken(ClaimChanges.none().with("level", level))
        .withAccessToken(ClaimChanges.none().with("doors", doors(level)));
  }

  private static List<String> doors(String level) {
    return level.equals("member") ? List.of("bar", "library") : List.of("bar");
  }
}
