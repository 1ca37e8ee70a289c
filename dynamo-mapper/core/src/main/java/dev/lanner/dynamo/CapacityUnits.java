package dev.lanner.dynamo;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// Read units or write units, of a table and of its indexes apart.
///
/// @param table those of the table itself
/// @param indexes those of each index that takes part, by its name
public record CapacityUnits(double table, SortedMap<String, Double> indexes) {
  /// Nothing.
  public static final CapacityUnits NONE = new CapacityUnits(0, Map.of());

  /// Copies the map, and leaves out what is zero.
  public CapacityUnits {
    var kept = new TreeMap<>(indexes);
    kept.values().removeIf(units -> units == 0);
    indexes = Collections.unmodifiableSortedMap(kept);
  }

  /// The same, of any map.
  public CapacityUnits(double table, Map<String, Double> indexes) {
    this(table, new TreeMap<>(indexes));
  }

  /// What DynamoDB says that a call consumed. All of it counts as the table's when it was not asked
  /// for {@link software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity#INDEXES}.
  public static CapacityUnits of(ConsumedCapacity consumed) {
    var indexes = new HashMap<String, Double>();
    consumed.localSecondaryIndexes().forEach((index, c) -> indexes.put(index, units(c)));
    consumed.globalSecondaryIndexes().forEach((index, c) -> indexes.put(index, units(c)));
    Double all = consumed.capacityUnits();
    double table = consumed.table() == null ? (all == null ? 0 : all) : units(consumed.table());
    return new CapacityUnits(table, indexes);
  }

  private static double units(Capacity capacity) {
    @Nullable Double units = capacity.capacityUnits();
    return units == null ? 0 : units;
  }

  /// Those of the table and of all indexes.
  public double total() {
    double total = table;
    for (double units : indexes.values()) {
      total += units;
    }
    return total;
  }

  /// These and others.
  public CapacityUnits plus(CapacityUnits other) {
    var sum = new TreeMap<>(indexes);
    other.indexes.forEach((index, units) -> sum.merge(index, units, Double::sum));
    return new CapacityUnits(table + other.table, sum);
  }

  /// Such as `4.5`, or `4.5 (table 1.5, by-order 3)`.
  @Override
  public String toString() {
    if (indexes.isEmpty()) {
      return text(table);
    }
    return indexes.entrySet().stream()
        .map(index -> index.getKey() + " " + text(index.getValue()))
        .collect(Collectors.joining(", ", text(total()) + " (table " + text(table) + ", ", ")"));
  }

  /// Units are halves at the least.
  private static String text(double units) {
    return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
  }
}
