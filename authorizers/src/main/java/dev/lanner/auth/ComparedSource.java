package dev.lanner.auth;

import dev.lanner.framework.Caller;
import dev.lanner.framework.Claims;
import dev.lanner.framework.internal.Event;

/// The token in `Authorization: Bearer`, when it is the one that the front end has let in.
final class ComparedSource extends CallerSource {
  private final CallerSource token;

  ComparedSource(TokenVerifier verifier) {
    this.token = new BearerTokenSource(verifier);
  }

  @Override
  Found find(Event event) {
    if (!(event.frontEndCaller() instanceof Caller.Jwt claimed)) {
      return Found.nobody("the front end names nobody by a token");
    }
    Found found = token.find(event);
    return !(found.caller() instanceof Caller.Jwt proven)
            || isSame(claimed.claims(), proven.claims())
        ? found
        : Found.nobody("the token is not the one that the front end has let in");
  }

  private static boolean isSame(Claims one, Claims other) {
    try {
      return one.text("iss").equals(other.text("iss"))
          && one.text("sub").equals(other.text("sub"))
          && one.text("jti").equals(other.text("jti"))
          && one.time("iat").equals(other.time("iat"))
          && one.time("exp").equals(other.time("exp"));
    } catch (IllegalStateException _) {
      return false; // One of them is of another kind.
    }
  }
}
