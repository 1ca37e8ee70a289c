package dev.lanner.auth;

import java.util.Map;

/// What a verifier has counted since it was made.
///
/// @param verified tokens that were verified
/// @param rejected tokens that were not, by the reason; reasons that did not occur are not in it
/// @param offeredKeys tokens, verified or not, whose header has a key of its own or the address of
///   one (`jwk`, `jku`, `x5c`, `x5u`), which is ignored
public record VerifierStatistics(
    long verified, Map<RejectionReason, Long> rejected, long offeredKeys) {
  /// Copies the map.
  public VerifierStatistics {
    rejected = Map.copyOf(rejected);
  }
}
