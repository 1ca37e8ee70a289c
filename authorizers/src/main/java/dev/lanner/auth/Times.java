package dev.lanner.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The rules about times, by one clock.
///
/// @param skew by how much the issuer's clock may be off, either way
record Times(InstantSource clock, Duration skew) {
  static final Duration MOST_SKEW = Duration.ofMinutes(10);

  Times {
    if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
      throw new IllegalArgumentException(
          "The clock skew is "
              + skew
              + ". It has to be from zero to "
              + MOST_SKEW
              + ": tokens are good for that much longer.");
    }
  }

  /// @throws Refused when it is not the time of the token
  void check(ClaimsReader claims, Duration maxLifetime) throws Refused {
    Instant expiresAt = claims.expiresAt;
    if (expiresAt == null) {
      throw new Refused(RejectionReason.CLAIMS);
    }
    Instant now = clock.instant();
    checkNotExpired(expiresAt, now);
    Instant notBefore = claims.notBefore;
    Instant issuedAt = claims.issuedAt;
    Instant latest = now.plus(skew);
    if ((notBefore != null && notBefore.isAfter(latest))
        || (issuedAt != null && issuedAt.isAfter(latest))) {
      throw new Refused(RejectionReason.NOT_YET_VALID);
    }
    if (expiresAt.isAfter((issuedAt == null ? latest : issuedAt).plus(maxLifetime))) {
      throw new Refused(RejectionReason.LIFETIME);
    }
  }

  private void checkNotExpired(Instant expiresAt, Instant now) throws Refused {
    if (!expiresAt.plus(skew).isAfter(now)) {
      throw new Refused(RejectionReason.EXPIRED);
    }
  }
}
