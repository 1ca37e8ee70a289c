// Generated from bank.Limit by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Condition;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Limit}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class LimitAttributes {
  public static final FixedAttribute<Limit, Condition<Limit>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  public static final TextAttribute<Limit> DESK = new TextAttribute<>(DocumentPath.of("desk"),
      TextCodecs.OfString.CODEC, "Limit.desk");

  private LimitAttributes() {}
}
