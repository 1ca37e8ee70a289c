package dev.lanner.dynamo;

import org.jspecify.annotations.Nullable;

/// Which values of a sort key a query reads.
///
/// @param low the lowest, or `null` for no limit
/// @param high the highest, or `null` for no limit
/// @param withLow whether the lowest itself is read
/// @param withHigh whether the highest itself is read
public record Range<V>(@Nullable V low, @Nullable V high, boolean withLow, boolean withHigh) {

  /// @throws IllegalArgumentException when nothing can be between the two
  public Range {
    if (low instanceof Comparable<?> && high != null) {
      requireOrder(low, high);
    }
  }

  /// Both and what is between them.
  ///
  /// @throws IllegalArgumentException when the second comes before the first
  public static <V> Range<V> between(V low, V high) {
    return new Range<>(low, high, true, true);
  }

  /// The first, and what is between the two, without the second.
  ///
  /// @throws IllegalArgumentException when the second comes before the first
  public static <V> Range<V> fromBefore(V low, V high) {
    return new Range<>(low, high, true, false);
  }

  /// The value and what comes after it.
  public static <V> Range<V> from(V low) {
    return new Range<>(low, null, true, false);
  }

  /// What comes after the value.
  public static <V> Range<V> after(V low) {
    return new Range<>(low, null, false, false);
  }

  /// What comes before the value, and the value.
  public static <V> Range<V> upTo(V high) {
    return new Range<>(null, high, false, true);
  }

  /// What comes before the value.
  public static <V> Range<V> before(V high) {
    return new Range<>(null, high, false, false);
  }

  @SuppressWarnings("unchecked") // Values of one type compare with one another.
  private static <V> void requireOrder(V low, V high) {
    if (((Comparable<V>) low).compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "The end of the range comes before its beginning. Name the smaller value first.");
    }
  }
}
