package dev.lanner.auth;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Primes a verifier before a snapshot. After the restore there is nothing to do: keys know when
/// they were fetched, by the wall clock.
record BeforeSnapshot(Runnable prime) implements Resource {
  /// Registers a hook. Keep it, as CRaC refers to it weakly.
  static BeforeSnapshot register(Runnable prime) {
    var hook = new BeforeSnapshot(prime);
    Core.getGlobalContext().register(hook);
    return hook;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    prime.run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The first token after it has the keys fetched again if they are no longer fresh.
  }
}
