package dev.lanner.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Token buckets by name, all of them full at first. Threads may share it.
///
/// AWS throttles on several machines, which lets more through now and then; this is exact.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttle
///   requests</a>
public final class TokenBuckets {
  /// What sums of parts of tokens may be wrong by.
  private static final double TOLERANCE = 1e-9;

  private record Bucket(double tokens, Instant time) {}

  private final Map<String, Bucket> buckets = new HashMap<>();

  /// Full ones.
  public TokenBuckets() {}

  /// Takes a token for a request.
  ///
  /// @param time when the request arrived; an earlier one than that of the last request adds no
  ///   tokens
  /// @return `false` when there is none, so that the request is too much
  public synchronized boolean take(String name, Throttle throttle, Instant time) {
    var before = buckets.get(name);
    double tokens = throttle.burstLimit();
    if (before != null) {
      var passed = Duration.between(before.time(), time);
      double seconds = Math.max(0, passed.toNanos() / 1e9);
      tokens = Math.min(tokens, before.tokens() + seconds * throttle.rateLimit());
    }
    boolean has = tokens >= 1 - TOLERANCE;
    buckets.put(name, new Bucket(has ? tokens - 1 : tokens, latest(before, time)));
    return has;
  }

  private static Instant latest(@Nullable Bucket before, Instant time) {
    return before == null || time.isAfter(before.time()) ? time : before.time();
  }
}
