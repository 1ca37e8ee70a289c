// Generated from bank.Account by Lanner. Change its source, not this file.
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

/// The table accounts, of {@link Account}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class AccountTable extends EntityTable<Account> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Account> SCHEMA = AccountSchema.INSTANCE;

  public AccountTable(TableClient client) {
    super(client, AccountSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Account> key(String id) {
    return new ItemKey<>(Map.of("id", TextCodecs.OfString.CODEC.write(id)), Map.of());
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Account> get(String id) {
    return get(key(id));
  }

  /// The items of a partition.
  public TableQuery<Account> query(String id) {
    return query(null, partition(id), false);
  }

  private static KeyCondition partition(String id) {
    return KeyCondition.of("id", TextCodecs.OfString.CODEC.write(id));
  }

  /// The items of a partition.
  public Query<Account> queryByOwner(String owner) {
    return queryIndex("by-owner", partitionByOwner(owner), false);
  }

  private static KeyCondition partitionByOwner(String owner) {
    return KeyCondition.of("owner", TextCodecs.OfString.CODEC.write(owner));
  }

  /// All items of the index by-owner, in no order. The whole index is read and paid for.
  public Scan<Account> scanByOwner() {
    return scanIndex("by-owner", false);
  }
}
