// Generated from bank.Trade by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Query;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/// The table trades, of {@link Trade}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class TradeTable extends EntityTable<Trade> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Trade> SCHEMA = TradeSchema.INSTANCE;

  public TradeTable(TableClient client) {
    super(client, TradeSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Trade> key(String id) {
    return new ItemKey<>(Map.of("id", TextCodecs.OfString.CODEC.write(id)), Map.of());
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Trade> get(String id) {
    return get(key(id));
  }

  /// The items of a partition.
  public TableQuery<Trade> query(String id) {
    return query(null, partition(id), false);
  }

  private static KeyCondition partition(String id) {
    return KeyCondition.of("id", TextCodecs.OfString.CODEC.write(id));
  }

  /// The items of a partition.
  public Query<Trade> queryByDay(String day) {
    return queryIndex("by-day", partitionByDay(day), false);
  }

  private static KeyCondition partitionByDay(String day) {
    return KeyCondition.of("day", TextCodecs.OfString.CODEC.write(day));
  }

  /// All items of the index by-day, in no order. The whole index is read and paid for.
  public Scan<Trade> scanByDay() {
    return scanIndex("by-day", false);
  }
}
