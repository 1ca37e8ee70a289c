// Generated from bank.Trade by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Condition;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Trade}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class TradeAttributes {
  public static final FixedAttribute<Trade, Condition<Trade>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  public static final TextAttribute<Trade> DAY = new TextAttribute<>(DocumentPath.of("day"),
      TextCodecs.OfString.CODEC, "Trade.day");

  private TradeAttributes() {}
}
