package dev.lanner.dynamo;

import java.util.List;

/// What was read of many keys.
///
/// @param items those that are there, in the order of their keys
/// @param left keys that time was over for, in that order; whether they have items is not known
public record ReadResult<E>(List<E> items, List<ItemKey<E>> left) {
  /// Copies the lists.
  public ReadResult {
    items = List.copyOf(items);
    left = List.copyOf(left);
  }

  /// Whether every key was asked for.
  public boolean isComplete() {
    return left.isEmpty();
  }
}
