package dev.lanner.auth;

import dev.lanner.framework.Caller;
import dev.lanner.framework.Claims;
import dev.lanner.framework.internal.Event;
import java.time.Instant;
import java.time.InstantSource;

/// What the front end says, as long as the token is good that it has looked at. API Gateway may
/// remember for up to an hour what its authorizer has said. A Lambda authorizer tells when that is
/// by `exp` in its context.
final class FrontEndSource extends CallerSource {
  private final InstantSource clock;

  FrontEndSource(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  Found find(Event event) {
    Caller caller = event.frontEndCaller();
    Claims claims =
        caller instanceof Caller.Jwt jwt
            ? jwt.claims()
            : caller instanceof Caller.LambdaAuthorizer lambda ? lambda.context() : null;
    return claims != null && hasExpired(claims)
        ? Found.nobody("the token has expired since the front end looked at it")
        : Found.of(caller);
  }

  private boolean hasExpired(Claims claims) {
    try {
      Instant exp = claims.time("exp").orElse(null);
      return exp != null && !clock.instant().isBefore(exp);
    } catch (IllegalStateException _) {
      return false; // In a form that nobody has described: the front end has read it.
    }
  }
}
