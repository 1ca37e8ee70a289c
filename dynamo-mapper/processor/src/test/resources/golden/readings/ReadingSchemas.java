// Generated from weather.Reading by Lanner. Change its source, not this file.
package weather;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableSchemas;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The schemas of the table readings by their types.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ReadingSchemas implements TableSchemas {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ItemSchema<T> schema(Class<T> type) {
    ItemSchema<?> schema = null;
    if (type == Reading.class) {
      schema = ReadingSchema.INSTANCE;
    }
    return (ItemSchema<T>) schema;
  }
}
