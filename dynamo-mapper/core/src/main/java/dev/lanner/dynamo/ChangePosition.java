package dev.lanner.dynamo;

import dev.lanner.dynamo.ChangeRecord.Precision;
import java.time.Instant;
import java.util.Objects;

/// Where among the changes of an item a change is, as text that sorts.
///
/// In a table's stream that is the sequence number. A Kinesis data stream has none of the table's,
/// and may deliver two changes of an item in the wrong order; there it is the time, if it is exact
/// to a microsecond. Positions of the one and of the other do not compare.
final class ChangePosition {
  private static final int MAX_DIGITS = 40;
  private static final int TIME_DIGITS = 20;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  private ChangePosition() {}

  static String of(ChangeRecord change) {
    if (change.sequenceNumber() != null) {
      return padded(change.sequenceNumber(), MAX_DIGITS);
    }
    if (change.precision() != Precision.MICROSECOND || change.time() == null) {
      throw new IllegalArgumentException(
          "The change with the event id %s comes from a Kinesis data stream whose times are not exact enough to tell which of two changes is the later one. Set ApproximateCreationDateTimePrecision to MICROSECOND in the table's KinesisStreamSpecification, or use the table's own stream."
              .formatted(change.eventId()));
    }
    Instant time = Objects.requireNonNull(change.time());
    long micros =
        Math.addExact(
            Math.multiplyExact(time.getEpochSecond(), MICROS_PER_SECOND),
            time.getNano() / NANOS_PER_MICRO);
    return padded(Long.toString(micros), TIME_DIGITS);
  }

  private static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /// Whether the first is later than the second.
  static boolean isLater(String position, String other) {
    if (position.length() != other.length()) {
      throw new IllegalStateException(
          "Changes of the same item came from the table's stream and from a Kinesis data stream, and their order cannot be told. Derive from one of them, or give the derivation another name.");
    }
    return position.compareTo(other) > 0;
  }
}
