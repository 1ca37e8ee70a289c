package dev.lanner.dynamo;

import java.util.List;

/// What became of a batch.
///
/// @param done records as they are stored now, in the order in which they were handed over; of
///   deletions the keys
/// @param left what time was over for, in that order
/// @param stale records whose item has another version
public record BatchResult<T>(List<T> done, List<T> left, List<T> stale) {
  /// Copies the lists.
  public BatchResult {
    done = List.copyOf(done);
    left = List.copyOf(left);
    stale = List.copyOf(stale);
  }

  /// Whether all of it happened.
  public boolean isComplete() {
    return left.isEmpty() && stale.isEmpty();
  }
}
