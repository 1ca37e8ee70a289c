package dev.lanner.auth;

import org.crac.Context;
import org.crac.Resource;

/// Primes a verifier before a snapshot. After the restore there is nothing to do: keys know when
/// they were fetched, by the wall clock.
record BeforeSnapshot(TokenVerifier verifier) implements Resource {
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    verifier.prime();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The first token after it has the keys fetched again if they are no longer fresh.
  }
}
