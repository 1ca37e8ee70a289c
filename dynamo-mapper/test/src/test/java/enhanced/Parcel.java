package enhanced;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import java.util.Optional;
import java.util.OptionalInt;

/// Records that share a table.
@Table("parcels")
@Index(name = "by-size", partitionKey = "size-key")
sealed interface Parcel {
  @Key(partition = "PARCEL#{id}", sort = "BOX")
  @Key(index = "by-size", partition = "SIZE#{size}")
  record Box(String id, int weight, OptionalInt size) implements Parcel {}

  @Key(partition = "PARCEL#{id}", sort = "LETTER")
  record Letter(String id, Optional<String> city) implements Parcel {}
}
