package dev.lanner.dynamo.spi;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// The schemas of the tables of one package, by type. The generated class is found as a service,
/// for annotations that name a type: its schema cannot be named in them.
public interface TableSchemas {
  /// The schema of a record, or of the sealed interface of a table, or `null` when it is of another
  /// package.
  <T> @Nullable ItemSchema<T> schema(Class<T> type);

  /// The schema of a type, of whatever package. Looks through services, so ask once.
  ///
  /// @throws IllegalArgumentException when the type is in no table
  static <T> ItemSchema<T> of(Class<T> type) {
    for (TableSchemas schemas :
        ServiceLoader.load(TableSchemas.class, TableSchemas.class.getClassLoader())) {
      ItemSchema<T> schema = schemas.schema(type);
      if (schema != null) {
        return schema;
      }
    }
    throw new IllegalArgumentException(
        "%s is in no table. Annotate it with @Table, and compile it with the annotation processor of the mapper."
            .formatted(type.getName()));
  }
}
