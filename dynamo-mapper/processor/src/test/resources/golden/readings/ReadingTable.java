// Generated from weather.Reading by Lanner. Change its source, not this file.
package weather;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The table readings, of {@link Reading}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ReadingTable extends EntityTable<Reading> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Reading> SCHEMA = ReadingSchema.INSTANCE;

  public ReadingTable(TableClient client) {
    super(client, ReadingSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Reading> key(String sensor, Instant at) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(ReadingSchema.partitionKey(sensor, at)),
            "sk", AttributeValue.createS(ReadingSchema.sortKey(at))),
        Map.of("sensor", TextCodecs.OfString.CODEC.write(sensor),
            "at", TextCodecs.OfInstant.CODEC.write(at)));
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Reading> get(String sensor, Instant at) {
    return get(key(sensor, at));
  }

  /// The items of a partition.
  public TableQuery<Reading> query(String sensor, LocalDate atDay) {
    return query(null, partition(sensor, atDay), false);
  }

  /// The items of a partition in a range of their sort key.
  public TableQuery<Reading> query(String sensor, LocalDate atDay, Range<Instant> at) {
    return query(
        null,
        partition(sensor, atDay).range("sk", "", KeyText.of(at, 0, "Reading.at"), ""),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public TableQuery<Reading> query(String sensor, LocalDate atDay, Instant at) {
    return query(
        null,
        partition(sensor, atDay).and("sk", AttributeValue.createS(ReadingSchema.sortKey(at))),
        false);
  }

  private static KeyCondition partition(String sensor, LocalDate atDay) {
    return KeyCondition.of("pk", AttributeValue.createS(KeyText.of(sensor, "#", "Reading.sensor")
        + "#" + KeyText.of(atDay, "Reading.at")));
  }
}
