package dev.lanner.dynamo;

import java.util.List;
import java.util.Optional;

/// A page of a query's items.
///
/// @param items as many as were asked for, fewer on the last page
/// @param next the token of the page behind it; empty on the last page
public record Page<E>(List<E> items, Optional<String> next) {
  /// Copies the list.
  public Page {
    items = List.copyOf(items);
  }
}
