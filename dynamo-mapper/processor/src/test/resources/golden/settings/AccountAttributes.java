// Generated from bank.Account by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Condition;
import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.OrderedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.time.Instant;
import javax.annotation.processing.Generated;

/// The attributes of {@link Account}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class AccountAttributes {
  public static final FixedAttribute<Account, Condition<Account>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  public static final TextAttribute<Account> OWNER = new TextAttribute<>(DocumentPath.of("owner"),
      TextCodecs.OfString.CODEC, "Account.owner");

  public static final FixedAttribute<Account, Filter<Account>, Long> VERSION =
      new FixedAttribute<>(DocumentPath.of("version"), NumberCodecs.OfLong.CODEC);

  public static final OrderedAttribute<Account, Instant> CLOSED =
      new OrderedAttribute<>(DocumentPath.of("closed"), NumberCodecs.OfEpochSecond.CODEC, null);

  private AccountAttributes() {}
}
