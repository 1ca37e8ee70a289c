// Generated from parts.Part by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableSchemas;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The schemas of the table parts by their types.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartSchemas implements TableSchemas {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ItemSchema<T> schema(Class<T> type) {
    ItemSchema<?> schema = null;
    if (type == Part.class) {
      schema = PartSchema.INSTANCE;
    }
    return (ItemSchema<T>) schema;
  }
}
