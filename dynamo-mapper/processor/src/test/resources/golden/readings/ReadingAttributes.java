// Generated from weather.Reading by Lanner. Change its source, not this file.
package weather;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.OrderedAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.math.BigDecimal;
import java.time.Instant;
import javax.annotation.processing.Generated;

/// The attributes of {@link Reading}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ReadingAttributes {
  public static final FixedAttribute<Reading, Filter<Reading>, String> SENSOR =
      new FixedAttribute<>(DocumentPath.of("sensor"), TextCodecs.OfString.CODEC);

  public static final FixedAttribute<Reading, Filter<Reading>, Instant> AT =
      new FixedAttribute<>(DocumentPath.of("at"), TextCodecs.OfInstant.CODEC);

  public static final NumberAttribute<Reading, BigDecimal> VALUE =
      new NumberAttribute<>(DocumentPath.of("value"), NumberCodecs.OfBigDecimal.CODEC,
      "Reading.value");

  public static final OrderedAttribute<Reading, Instant> EXPIRES =
      new OrderedAttribute<>(DocumentPath.of("expires"), NumberCodecs.OfEpochSecond.CODEC,
      "Reading.expires");

  private ReadingAttributes() {}
}
