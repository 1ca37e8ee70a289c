package dev.lanner.dynamo;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A write did not happen, because the item in the table is not as its condition asks: it has
/// another version, is there or is not there, or differs otherwise.
public final class ConditionFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient @Nullable Object found;

  ConditionFailedException(String message, @Nullable Object found, Throwable cause) {
    super(message, cause);
    this.found = found;
  }

  /// The item that was there instead; empty when there was none.
  ///
  /// @param record type of the table's records
  public <T> Optional<T> found(Class<T> record) {
    return Optional.ofNullable(found).map(record::cast);
  }
}
