// Generated from shop.Amount by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.spi.Codecs;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Amount} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class AmountJson implements JsonCodec<Amount> {
  public static final AmountJson INSTANCE = new AmountJson();
  private static final JsonNames NAMES = JsonNames.of("value", "currency").required(0, 1);

  private AmountJson() {}

  @Override
  public @Nullable Amount read(JsonReader in) {
    BigDecimal value = null;
    String currency = null;
    int object = in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> value = in.readBigDecimal();
        default -> currency = in.readString();
      }
    }
    try {
      return in.failed() ? null : new Amount(value, currency);
    } catch (IllegalArgumentException e) {
      in.violation(object, Codecs.refusal(e));
      return null;
    }
  }

  @Override
  public void write(JsonWriter out, Amount value) {
    out.beginObject();
    out.name(NAMES, 0).value(value.value());
    out.name(NAMES, 1).value(value.currency());
    out.endObject();
  }
}
