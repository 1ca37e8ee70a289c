package dev.lanner.dynamo;

/// A change of an item of a table, read by {@link ChangeReader}.
///
/// {@snippet class="shop.ChangeSnippets" region="switch"}
///
/// @param <T> the record, or the sealed interface of a table with several
public sealed interface Change<T> {
  /// What the stream tells of the change: ids, times, keys, and both images.
  ChangeRecord record();

  /// There is an item that was not there.
  ///
  /// @param now the item
  record Inserted<T>(ChangeRecord record, T now) implements Change<T> {}

  /// An item is another than it was. A write that changes nothing is no change.
  ///
  /// @param before as it was
  /// @param now as it is
  /// @param changed where they differ
  record Modified<T>(ChangeRecord record, T before, T now, ChangedPaths changed)
      implements Change<T> {}

  /// Somebody deleted an item.
  ///
  /// @param before as it was
  record Removed<T>(ChangeRecord record, T before) implements Change<T> {}

  /// DynamoDB deleted an item because of its {@link Ttl}, up to days after that time.
  ///
  /// @param before as it was
  record Expired<T>(ChangeRecord record, T before) implements Change<T> {}
}
