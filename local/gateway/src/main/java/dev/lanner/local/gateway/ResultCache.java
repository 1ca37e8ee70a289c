package dev.lanner.local.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What authorizers answered before. When there is no more room, the answer goes that was asked for
/// least recently. Threads may share it.
final class ResultCache {
  /// What an answer is kept for.
  ///
  /// @param identities the values at each identity source, repeated ones apart
  record Key(String authorizer, String stage, List<List<String>> identities) {
    /// Without the values, which are credentials.
    @Override
    public String toString() {
      return "Key of " + authorizer;
    }
  }

  private record Kept(AuthorizerResult result, Instant end) {}

  private final int maxEntries;
  private final LinkedHashMap<Key, Kept> all = new LinkedHashMap<>(16, 0.75f, true);

  ResultCache(int maxEntries) {
    this.maxEntries = maxEntries;
  }

  synchronized @Nullable AuthorizerResult find(Key key, Instant now) {
    var kept = all.get(key);
    if (kept == null) {
      return null;
    }
    if (!now.isBefore(kept.end())) {
      all.remove(key);
      return null;
    }
    return kept.result();
  }

  synchronized void put(Key key, AuthorizerResult result, Instant end) {
    all.put(key, new Kept(result, end));
    if (all.size() > maxEntries) {
      all.pollFirstEntry();
    }
  }
}
