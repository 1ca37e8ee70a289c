package dev.lanner.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Ids that an issuer was found not to have, each for a minute, and the last 256 at most. For one
/// thread at a time.
///
/// What is in here keeps one client with an old token from asking again and again. It cannot keep
/// out a key that the issuer really has: whoever looks one up looks into the set first.
final class MissingKeys {
  static final Duration KEPT = Duration.ofSeconds(60);
  static final int MOST = 256;

  private final Map<String, Instant> since = new LinkedHashMap<>();

  void add(String id, Instant now) {
    since.remove(id);
    if (since.size() == MOST) {
      Iterator<String> oldest = since.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    since.put(id, now);
  }

  boolean has(String id, Instant now) {
    return !Pauses.isOver(since.get(id), KEPT, now);
  }
}
