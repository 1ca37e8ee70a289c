// Generated from bank.Rate by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Condition;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/// The attributes of {@link Rate}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RateAttributes {
  public static final FixedAttribute<Rate, Condition<Rate>, String> CURRENCY =
      new FixedAttribute<>(DocumentPath.of("currency"), TextCodecs.OfString.CODEC);

  public static final FixedAttribute<Rate, Condition<Rate>, LocalDate> DAY =
      new FixedAttribute<>(DocumentPath.of("day"), TextCodecs.OfLocalDate.CODEC);

  public static final NumberAttribute<Rate, BigDecimal> RATE =
      new NumberAttribute<>(DocumentPath.of("rate"), NumberCodecs.OfBigDecimal.CODEC, "Rate.rate");

  private RateAttributes() {}
}
