// Generated from bank.Rate by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Query;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.TextCodecs;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/// The table rates, of {@link Rate}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RateTable extends EntityTable<Rate> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Rate> SCHEMA = RateSchema.INSTANCE;

  public RateTable(TableClient client) {
    super(client, RateSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Rate> key(String currency, LocalDate day) {
    return new ItemKey<>(
        Map.of("currency", TextCodecs.OfString.CODEC.write(currency),
            "day", TextCodecs.OfLocalDate.CODEC.write(day)),
        Map.of());
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Rate> get(String currency, LocalDate day) {
    return get(key(currency, day));
  }

  /// The items of a partition.
  public TableQuery<Rate> query(String currency) {
    return query(null, partition(currency), false);
  }

  /// The items of a partition in a range of their sort key.
  public TableQuery<Rate> query(String currency, Range<LocalDate> day) {
    return query(
        null,
        partition(currency).range("day", day, TextCodecs.OfLocalDate.CODEC),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public TableQuery<Rate> query(String currency, LocalDate day) {
    return query(
        null,
        partition(currency).and("day", TextCodecs.OfLocalDate.CODEC.write(day)),
        false);
  }

  private static KeyCondition partition(String currency) {
    return KeyCondition.of("currency", TextCodecs.OfString.CODEC.write(currency));
  }

  /// The items of a partition.
  public Query<Rate> queryByDay(LocalDate day) {
    return queryIndex("by-day", partitionByDay(day), false);
  }

  private static KeyCondition partitionByDay(LocalDate day) {
    return KeyCondition.of("day", TextCodecs.OfLocalDate.CODEC.write(day));
  }

  /// All items of the index by-day, in no order. The whole index is read and paid for.
  public Scan<Rate> scanByDay() {
    return scanIndex("by-day", false);
  }
}
