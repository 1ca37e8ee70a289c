package dev.lanner.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keys that an issuer publishes, fetched when a token needs them.
///
/// # Ages
///
/// A set is fresh for 15 minutes. Then the next token has it fetched again; others that come
/// meanwhile use the set that is there. When that fails, the set stays in use until it is 24 hours
/// old, with an attempt every 30 seconds. Without a set that may be used everybody waits for the
/// one fetch, and when it fails, for five seconds everybody is told so without another.
///
/// Ages are differences of the wall clock, looked at when a token comes. No thread or timer runs:
/// one would stand still while Lambda freezes the process, and be weeks late after a restore.
///
/// # Ids that are not in the set
///
/// They mean that the issuer has new keys, or that somebody makes ids up. So one fetch is spent on
/// them in 30 seconds, whatever they are. Made-up ids cannot keep a new key away by it: the set
/// that one of them has fetched has the new key, too. An id that was not in a set fetched for it
/// does not have another fetched for a minute.
final class FetchedKeys implements Keys {
  static final Duration FRESH = Duration.ofMinutes(15);
  static final Duration USABLE = Duration.ofHours(24);
  static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);
  static final Duration BETWEEN_ATTEMPTS_WITHOUT_KEYS = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

  private final Fetch fetch;
  private final InstantSource clock;
  private final boolean isLocal;

  private volatile @Nullable Fetched latest;

  /// Held while fetching, and for what is below.
  private final ReentrantLock fetching = new ReentrantLock();

  private final MissingKeys missing = new MissingKeys();
  private final Set<String> warned = new HashSet<>();
  private @Nullable Instant lastForMissing;

  /// When the last attempt failed; `null` when it did not.
  private @Nullable Instant failed;

  FetchedKeys(Fetch fetch, InstantSource clock, boolean isLocal) {
    this.fetch = fetch;
    this.clock = clock;
    this.isLocal = isLocal;
  }

  @Override
  public VerificationKey find(String id) throws Refused {
    VerificationKey key = current().get(id);
    return key == null ? findMissing(id) : key;
  }

  @Override
  public boolean load() {
    try {
      current();
      return true;
    } catch (Refused _) {
      return false;
    }
  }

  private KeySet current() throws Refused {
    Fetched now = latest;
    if (now != null && now.isYounger(FRESH, clock.instant())) {
      return now.set;
    }
    if (now != null && now.isYounger(USABLE, clock.instant())) {
      if (fetching.tryLock()) {
        try {
          refresh(BETWEEN_ATTEMPTS);
        } finally {
          fetching.unlock();
        }
      }
    } else {
      fetching.lock();
      try {
        refresh(BETWEEN_ATTEMPTS_WITHOUT_KEYS);
      } finally {
        fetching.unlock();
      }
    }
    now = latest;
    if (now == null || !now.isYounger(USABLE, clock.instant())) {
      throw new Refused(RejectionReason.KEYS_UNAVAILABLE);
    }
    return now.set;
  }

  private void refresh(Duration pause) {
    Instant time = clock.instant();
    Fetched now = latest;
    // Another thread may have fetched while this one waited.
    if ((now == null || !now.isYounger(FRESH, time)) && Pauses.isOver(failed, pause, time)) {
      fetch(time);
    }
  }

  private VerificationKey findMissing(String id) throws Refused {
    fetching.lock();
    try {
      VerificationKey key = known(id);
      Instant time = clock.instant();
      if (key == null
          && !missing.has(id, time)
          && Pauses.isOver(lastForMissing, BETWEEN_ATTEMPTS, time)) {
        lastForMissing = time;
        if (fetch(time)) {
          key = known(id);
          if (key == null) {
            missing.add(id, time);
          }
        }
      }
      if (key == null) {
        // While the issuer does not answer, nobody knows what keys it has.
        throw new Refused(
            failed == null ? RejectionReason.KEY_UNKNOWN : RejectionReason.KEYS_UNAVAILABLE);
      }
      return key;
    } finally {
      fetching.unlock();
    }
  }

  private @Nullable VerificationKey known(String id) {
    Fetched now = latest;
    return now == null ? null : now.set.get(id);
  }

  private boolean fetch(Instant time) {
    try {
      KeySet set = KeySet.read(fetch.get(), isLocal);
      latest = new Fetched(set, time);
      failed = null;
      for (String warning : set.warnings()) {
        if (warned.add(warning)) {
          LOG.warn("{} has keys that are not used. {}", fetch, warning);
        }
      }
      return true;
    } catch (KeyProblem e) {
      failed = clock.instant();
      LOG.warn("{} {}.", fetch, e.getMessage());
      return false;
    }
  }

  /// Where a set comes from. Its text is the address, the subject of messages.
  interface Fetch {
    byte[] get() throws KeyProblem;
  }

  private record Fetched(KeySet set, Instant at) {
    /// A set from the future, as after the clock was set back, is not young.
    boolean isYounger(Duration age, Instant now) {
      return !Pauses.isOver(at, age, now);
    }
  }
}
