package dev.lanner.local.gateway;

/// The settings of a token bucket, which lets requests through as long as it has tokens.
///
/// @param rateLimit tokens that it gets in a second, more than 0
/// @param burstLimit tokens that it holds, 1 or more
public record Throttle(double rateLimit, int burstLimit) {
  /// @throws IllegalArgumentException when it would never let anything through
  public Throttle {
    if (!(rateLimit > 0) || burstLimit < 1) {
      throw new IllegalArgumentException(
          "The rate limit is %s and the burst limit %d, but they have to be more than 0."
              .formatted(rateLimit, burstLimit));
    }
  }
}
