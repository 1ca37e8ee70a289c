package dev.lanner.dynamo.cache;

import java.time.Duration;
import java.time.InstantSource;

/// How long and how much a cache keeps.
///
/// @param itemTtl how long items are kept
/// @param queryTtl how long results of queries and scans are kept
/// @param itemBytes how much of items is kept, as DynamoDB counts their bytes; on the heap they
///   take several times as much
/// @param queryBytes the same of results
/// @param clock by which time passes. The system's goes on while Lambda freezes a function, and
///   from a snapshot to its restore.
public record CacheSettings(
    Duration itemTtl, Duration queryTtl, long itemBytes, long queryBytes, InstantSource clock) {
  private static final Duration DAX_TTL = Duration.ofMinutes(5);
  private static final long USUAL_BYTES = 8_000_000;

  /// Refuses what is not positive.
  public CacheSettings {
    if (!itemTtl.isPositive() || !queryTtl.isPositive() || itemBytes < 1 || queryBytes < 1) {
      throw new IllegalArgumentException(
          "A cache keeps for %s and %s, and %d and %d bytes. Each has to be more than nothing; leave out the cache to keep nothing."
              .formatted(itemTtl, queryTtl, itemBytes, queryBytes));
    }
  }

  /// Five minutes, as DAX keeps by default, and 8 MB each of items and of results.
  public static CacheSettings usual() {
    return new CacheSettings(DAX_TTL, DAX_TTL, USUAL_BYTES, USUAL_BYTES, InstantSource.system());
  }

  /// The same, which keeps for so long.
  public CacheSettings withTtl(Duration items, Duration queries) {
    return new CacheSettings(items, queries, itemBytes, queryBytes, clock);
  }

  /// The same, which keeps so much.
  public CacheSettings withBytes(long items, long queries) {
    return new CacheSettings(itemTtl, queryTtl, items, queries, clock);
  }

  /// The same with another clock.
  public CacheSettings withClock(InstantSource other) {
    return new CacheSettings(itemTtl, queryTtl, itemBytes, queryBytes, other);
  }

  /// Nanoseconds, as the caches count.
  long nanos() {
    var now = clock.instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }
}
