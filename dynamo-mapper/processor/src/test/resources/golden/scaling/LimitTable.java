// Generated from bank.Limit by Lanner. Change its source, not this file.
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

/// The table limits, of {@link Limit}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class LimitTable extends EntityTable<Limit> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Limit> SCHEMA = LimitSchema.INSTANCE;

  public LimitTable(TableClient client) {
    super(client, LimitSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Limit> key(String id) {
    return new ItemKey<>(Map.of("id", TextCodecs.OfString.CODEC.write(id)), Map.of());
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Limit> get(String id) {
    return get(key(id));
  }

  /// The items of a partition.
  public TableQuery<Limit> query(String id) {
    return query(null, partition(id), false);
  }

  private static KeyCondition partition(String id) {
    return KeyCondition.of("id", TextCodecs.OfString.CODEC.write(id));
  }

  /// The items of a partition.
  public Query<Limit> queryByDesk(String desk) {
    return queryIndex("by-desk", partitionByDesk(desk), false);
  }

  private static KeyCondition partitionByDesk(String desk) {
    return KeyCondition.of("desk", TextCodecs.OfString.CODEC.write(desk));
  }

  /// All items of the index by-desk, in no order. The whole index is read and paid for.
  public Scan<Limit> scanByDesk() {
    return scanIndex("by-desk", false);
  }
}
