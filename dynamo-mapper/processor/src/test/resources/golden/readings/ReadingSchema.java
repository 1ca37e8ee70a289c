// Generated from weather.Reading by Lanner. Change its source, not this file.
package weather;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Reading} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ReadingSchema extends ItemSchema<Reading> {
  static final TableModel TABLE =
      new TableModel(
          "readings",
          new TableModel.KeyModel(List.of("pk"), List.of("sk")),
          List.of(),
          Map.ofEntries(Map.entry("pk", TableModel.KeyType.S),
              Map.entry("sk", TableModel.KeyType.S)),
          "expires",
          null);

  public static final ReadingSchema INSTANCE = new ReadingSchema();

  private ReadingSchema() {
    super(
        Reading.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("sensor", "at", "value", "expires", "pk", "sk"),
        List.of("sensor", "at", "value", "expires"));
  }

  @Override
  public Reading readAttributes(Map<String, AttributeValue> attributes) {
    return new Reading(
        required(attributes, "sensor", TextCodecs.OfString.CODEC, "Reading.sensor"),
        required(attributes, "at", TextCodecs.OfInstant.CODEC, "Reading.at"),
        required(attributes, "value", NumberCodecs.OfBigDecimal.CODEC, "Reading.value"),
        required(attributes, "expires", NumberCodecs.OfEpochSecond.CODEC, "Reading.expires"));
  }

  @Override
  public void writeAttributes(Reading record, Map<String, AttributeValue> attributes) {
    put(attributes, "sensor", TextCodecs.OfString.CODEC, record.sensor(), "Reading.sensor");
    put(attributes, "at", TextCodecs.OfInstant.CODEC, record.at(), "Reading.at");
    put(attributes, "value", NumberCodecs.OfBigDecimal.CODEC, record.value(), "Reading.value");
    put(attributes, "expires", NumberCodecs.OfEpochSecond.CODEC, record.expires(),
        "Reading.expires");
    attributes.put("pk", AttributeValue.createS(partitionKey(record.sensor(), record.at())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.at())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "sensor" -> TextCodecs.OfString.CODEC;
      case "at" -> TextCodecs.OfInstant.CODEC;
      case "value" -> NumberCodecs.OfBigDecimal.CODEC;
      case "expires" -> NumberCodecs.OfEpochSecond.CODEC;
      default -> null;
    };
  }

  static String partitionKey(String sensor, Instant at) {
    return KeyText.of(sensor, "#", "Reading.sensor") + "#" + KeyText.of(at, 10, "Reading.at");
  }

  static String sortKey(Instant at) {
    return KeyText.of(at, "Reading.at");
  }
}
