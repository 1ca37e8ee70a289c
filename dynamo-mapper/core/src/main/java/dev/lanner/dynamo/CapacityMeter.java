package dev.lanner.dynamo;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// Adds up what calls consume, by table and index, for {@link TableClient#withMeter}. Threads share
/// it.
///
/// Calls that fail, a condition that is not met among them, consume capacity as well, but DynamoDB
/// does not say how much.
public final class CapacityMeter implements Consumer<ConsumedCapacity> {
  private final ConcurrentHashMap<String, Usage> tables = new ConcurrentHashMap<>();

  /// What was consumed of a table.
  ///
  /// @param unsplit of responses that said neither read nor written, because whoever handed them
  ///   over did not add it
  private record Usage(CapacityUnits read, CapacityUnits written, CapacityUnits unsplit) {
    private static final Usage NONE =
        new Usage(CapacityUnits.NONE, CapacityUnits.NONE, CapacityUnits.NONE);

    static Usage of(ConsumedCapacity consumed) {
      CapacityUnits units = CapacityUnits.of(consumed);
      if (isSome(consumed.writeCapacityUnits())) {
        return new Usage(CapacityUnits.NONE, units, CapacityUnits.NONE);
      }
      if (isSome(consumed.readCapacityUnits())) {
        return new Usage(units, CapacityUnits.NONE, CapacityUnits.NONE);
      }
      return new Usage(CapacityUnits.NONE, CapacityUnits.NONE, units);
    }

    private static boolean isSome(@Nullable Double units) {
      return units != null && units > 0;
    }

    Usage plus(Usage other) {
      return new Usage(
          read.plus(other.read), written.plus(other.written), unsplit.plus(other.unsplit));
    }

    @Override
    public String toString() {
      return read
          + " read, "
          + written
          + " written"
          + (unsplit.total() == 0 ? "" : ", " + unsplit + " of either");
    }
  }

  @Override
  public void accept(ConsumedCapacity consumed) {
    String table = consumed.tableName() == null ? "" : consumed.tableName();
    tables.merge(table, Usage.of(consumed), Usage::plus);
  }

  /// The names, or the ARNs, of the tables that were used, in their order.
  public Set<String> tables() {
    return new TreeSet<>(tables.keySet());
  }

  /// The read units of a table.
  ///
  /// @param table its name as DynamoDB says it
  public CapacityUnits read(String table) {
    return of(table, Usage::read);
  }

  /// The write units of a table.
  ///
  /// @param table its name as DynamoDB says it
  public CapacityUnits written(String table) {
    return of(table, Usage::written);
  }

  /// The units of responses from which it does not follow which they are. The mapper's calls have
  /// none.
  ///
  /// @param table its name as DynamoDB says it
  public CapacityUnits unsplit(String table) {
    return of(table, Usage::unsplit);
  }

  private CapacityUnits of(String table, Function<Usage, CapacityUnits> part) {
    return part.apply(tables.getOrDefault(table, Usage.NONE));
  }

  /// Begins again at nothing.
  public void reset() {
    tables.clear();
  }

  /// A line for each table, such as `shop: 1.5 read, 4 (table 2, by-order 2) written`; without any,
  /// `nothing consumed`.
  @Override
  public String toString() {
    return tables.isEmpty()
        ? "nothing consumed"
        : new TreeMap<>(tables)
            .entrySet().stream()
                .map(table -> table.getKey() + ": " + table.getValue())
                .collect(Collectors.joining("\n"));
  }
}
