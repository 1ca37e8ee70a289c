// Generated from bank.Balance by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Condition;
import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/// The attributes of {@link Balance}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class BalanceAttributes {
  public static final FixedAttribute<Balance, Condition<Balance>, String> ACCOUNT =
      new FixedAttribute<>(DocumentPath.of("account"), TextCodecs.OfString.CODEC);

  public static final NumberAttribute<Balance, BigDecimal> AMOUNT =
      new NumberAttribute<>(DocumentPath.of("amount"), NumberCodecs.OfBigDecimal.CODEC,
      "Balance.amount");

  public static final FixedAttribute<Balance, Filter<Balance>, Long> VERSION =
      new FixedAttribute<>(DocumentPath.of("version"), NumberCodecs.OfLong.CODEC);

  private BalanceAttributes() {}
}
