package dev.lanner.dynamo;

import java.io.Serial;

/// An item that DynamoDB would refuse, found before the call: it is too big, nests too deep, or has
/// a key that is empty or too long. The message names attributes, never values.
public final class ItemLimitException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Limit limit;
  private final long found;

  ItemLimitException(Limit limit, long found, String message) {
    super(message);
    this.limit = limit;
    this.found = found;
  }

  /// What DynamoDB limits.
  public enum Limit {
    /// Bytes of an item, with those of its entries in local indexes.
    ITEM_BYTES(ItemSize.MAX_BYTES),
    /// Levels of nesting of an item.
    DEPTH(ItemSize.MAX_DEPTH),
    /// Bytes of a partition key, of the table or an index, from 1.
    PARTITION_KEY_BYTES(2048),
    /// Bytes of a sort key, of the table or an index, from 1.
    SORT_KEY_BYTES(1024);

    private final int most;

    Limit(int most) {
      this.most = most;
    }

    /// How many there may be.
    public int most() {
      return most;
    }
  }

  /// Which limit it is.
  public Limit limit() {
    return limit;
  }

  /// How many bytes or levels there are.
  public long found() {
    return found;
  }
}
