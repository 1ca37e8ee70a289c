package dev.lanner.dynamo;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Nothing of a transaction happened, because of at least one of its operations.
public final class TransactionFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient List<Failure> failures;

  TransactionFailedException(List<Failure> failures, Throwable cause) {
    super(message(failures), cause);
    this.failures = List.copyOf(failures);
  }

  /// What stood in the way, in the order of the operations.
  public List<Failure> failures() {
    return failures;
  }

  /// Whether the same transaction may succeed when it is tried again as it is: others were writing
  /// the same items, or there was no capacity.
  public boolean isTransient() {
    return failures.stream().allMatch(failure -> isTransient(failure.reason()));
  }

  static boolean isTransient(String reason) {
    return switch (reason) {
      case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> true;
      default -> false;
    };
  }

  /// An operation that did not succeed.
  ///
  /// @param index in the transaction, from 0
  /// @param operation such as `put`
  /// @param type of the record, such as `Order`
  /// @param reason DynamoDB's code, such as `ConditionalCheckFailed` or `TransactionConflict`
  /// @param item the record that was there instead, or `null`
  public record Failure(
      int index, String operation, String type, String reason, @Nullable Object item) {

    /// Whether the item is not as the operation's condition asks, or of another version.
    public boolean isConditionFailed() {
      return reason.equals("ConditionalCheckFailed");
    }

    /// The item that was there instead; empty when there was none.
    ///
    /// @param record type of the operation's records
    public <T> Optional<T> found(Class<T> record) {
      return Optional.ofNullable(item).map(record::cast);
    }
  }

  private static String message(List<Failure> failures) {
    var text = new StringBuilder("The transaction did not happen");
    String separator = ": ";
    for (Failure failure : failures) {
      text.append(separator)
          .append("operation ")
          .append(failure.index())
          .append(", the ")
          .append(failure.operation())
          .append(" of ")
          .append(failure.type())
          .append(", ")
          .append(words(failure));
      separator = "; ";
    }
    return text.append('.').toString();
  }

  private static String words(Failure failure) {
    return switch (failure.reason()) {
      case "ConditionalCheckFailed" ->
          failure.item() == null
              ? "met no item that its condition asks for"
              : "met an item that is not as its condition asks, or of another version";
      case "TransactionConflict" -> "met another write of the same item (TransactionConflict)";
      default -> "failed (" + failure.reason() + ")";
    };
  }
}
