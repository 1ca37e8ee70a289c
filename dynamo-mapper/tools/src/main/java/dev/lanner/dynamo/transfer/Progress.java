package dev.lanner.dynamo.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells how far a transfer is, at most once in a few seconds. Threads share it.
final class Progress {
  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final double MILLIS = 1000;

  private final String table;
  private final InstantSource clock;
  private final Consumer<String> lines;
  private final Instant start;
  private Instant next;
  private long items;
  private long bytes;
  private double units;

  Progress(String table, InstantSource clock, Consumer<String> lines) {
    this.table = table;
    this.clock = clock;
    this.lines = lines;
    this.start = clock.instant();
    this.next = start.plus(BETWEEN);
  }

  /// Counts what was moved.
  ///
  /// @param moreBytes of items, as DynamoDB counts
  synchronized void add(long moreItems, long moreBytes, double moreUnits) {
    items += moreItems;
    bytes += moreBytes;
    units += moreUnits;
    if (!clock.instant().isBefore(next)) {
      next = clock.instant().plus(BETWEEN);
      lines.accept(line());
    }
  }

  /// Tells the last line.
  synchronized void end() {
    lines.accept(line());
  }

  private String line() {
    double seconds = Math.max(1, Duration.between(start, clock.instant()).toMillis() / MILLIS);
    return String.format(
        Locale.ROOT,
        "%s: %,d items, %,d bytes, %,.1f units; %,.1f items and %,.1f units a second",
        table,
        items,
        bytes,
        units,
        items / seconds,
        units / seconds);
  }
}
