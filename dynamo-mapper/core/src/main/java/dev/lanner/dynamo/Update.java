package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One change of an item, made of an attribute: `OrderTable.STATUS.set(PAID)`.
///
/// @param <E> the record
public sealed interface Update<E> {
  /// Where the change is.
  DocumentPath path();

  /// Sets a value.
  ///
  /// @param onlyIfAbsent whether a value that is there stays
  record Set<E>(DocumentPath path, AttributeValue value, boolean onlyIfAbsent)
      implements Update<E> {}

  /// Adds to a list.
  record Append<E>(DocumentPath path, AttributeValue elements, boolean atTheBeginning)
      implements Update<E> {}

  /// Removes a value.
  record Remove<E>(DocumentPath path) implements Update<E> {}

  /// Counts a number up, from one step before its start when it is absent.
  record Count<E>(DocumentPath path, long start, long step) implements Update<E> {}

  /// Adds to a number or a set.
  record Add<E>(DocumentPath path, AttributeValue value) implements Update<E> {}

  /// Deletes from a set.
  record Delete<E>(DocumentPath path, AttributeValue elements) implements Update<E> {}
}
