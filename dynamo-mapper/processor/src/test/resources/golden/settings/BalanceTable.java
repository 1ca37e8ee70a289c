// Generated from bank.Balance by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/// The table balances, of {@link Balance}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class BalanceTable extends EntityTable<Balance> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Balance> SCHEMA = BalanceSchema.INSTANCE;

  public BalanceTable(TableClient client) {
    super(client, BalanceSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Balance> key(String account) {
    return new ItemKey<>(Map.of("account", TextCodecs.OfString.CODEC.write(account)), Map.of());
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Balance> get(String account) {
    return get(key(account));
  }

  /// The items of a partition.
  public TableQuery<Balance> query(String account) {
    return query(null, partition(account), false);
  }

  private static KeyCondition partition(String account) {
    return KeyCondition.of("account", TextCodecs.OfString.CODEC.write(account));
  }
}
