package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.Index;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table as its records describe it.
///
/// @param name as {@link dev.lanner.dynamo.Table} says
/// @param key of the table
/// @param indexes in the order of their names
/// @param keyAttributes every attribute of a key, of the table and of its indexes, in the order of
///   their names
/// @param ttl the attribute by which DynamoDB removes items, or `null`
/// @param stream what its stream tells of a change, in DynamoDB's words, or `null` when it has none
public record TableModel(
    String name,
    KeyModel key,
    List<IndexModel> indexes,
    Map<String, KeyType> keyAttributes,
    @Nullable String ttl,
    @Nullable String stream) {

  /// The type of a key's attribute, in DynamoDB's letters. Functions need no more of it than these;
  /// the SDK's enum makes a lambda when it is initialized.
  public enum KeyType {
    /// String.
    S,
    /// Number.
    N,
    /// Binary.
    B
  }

  /// The attributes of a key.
  ///
  /// @param partition one; of an index up to four
  /// @param sort none or one; of an index up to four
  public record KeyModel(List<String> partition, List<String> sort) {}

  /// A secondary index.
  ///
  /// @param isLocal whether it has the partition key of the table, and is made with it
  /// @param include attributes of the projection `INCLUDE`; else empty
  public record IndexModel(
      String name,
      KeyModel key,
      boolean isLocal,
      Index.Projection projection,
      List<String> include) {}

  /// The index of this name.
  public IndexModel index(String indexName) {
    for (IndexModel index : indexes) {
      if (index.name().equals(indexName)) {
        return index;
      }
    }
    throw new IllegalArgumentException(
        "The table " + name + " has no index " + indexName + ". Declare it with @Index.");
  }
}
