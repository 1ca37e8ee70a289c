// Generated from direct.Quotes.Basket by Lanner. Change its source, not this file.
package direct;

import dev.lanner.framework.spi.Constraints;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Quotes.Basket} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class QuotesBasketJson implements JsonCodec<Quotes.Basket> {
  public static final QuotesBasketJson INSTANCE = new QuotesBasketJson();
  private static final JsonNames NAMES = JsonNames.of("items").required(0);

  private QuotesBasketJson() {}

  @Override
  public Quotes. @Nullable Basket read(JsonReader in) {
    Integer items = null;
    int object = in.beginObject(NAMES);
    while (in.nextIndex() >= 0) {
      items = in.readInt();
    }
    if (in.validating()) {
      if (!Constraints.min(items, 1L)) {
        in.violation(object, "items", "must be greater than or equal to 1");
      }
    }
    return in.failed() ? null : new Quotes.Basket(items);
  }

  @Override
  public void write(JsonWriter out, Quotes.Basket value) {
    out.beginObject();
    out.name(NAMES, 0).value(value.items());
    out.endObject();
  }
}
