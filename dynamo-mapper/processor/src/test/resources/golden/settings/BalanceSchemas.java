// Generated from bank.Balance by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableSchemas;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The schemas of the table balances by their types.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class BalanceSchemas implements TableSchemas {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ItemSchema<T> schema(Class<T> type) {
    ItemSchema<?> schema = null;
    if (type == Balance.class) {
      schema = BalanceSchema.INSTANCE;
    }
    return (ItemSchema<T>) schema;
  }
}
