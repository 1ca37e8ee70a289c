// Generated from direct.Quotes.Quote by Lanner. Change its source, not this file.
package direct;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Quotes.Quote} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class QuotesQuoteJson implements JsonCodec<Quotes.Quote> {
  public static final QuotesQuoteJson INSTANCE = new QuotesQuoteJson();
  private static final JsonNames NAMES = JsonNames.of("cents").required(0);

  private QuotesQuoteJson() {}

  @Override
  public Quotes. @Nullable Quote read(JsonReader in) {
    int cents = 0;
    in.beginObject(NAMES);
    while (in.nextIndex() >= 0) {
      cents = in.readInt();
    }
    return in.failed() ? null : new Quotes.Quote(cents);
  }

  @Override
  public void write(JsonWriter out, Quotes.Quote value) {
    out.beginObject();
    out.name(NAMES, 0).value(value.cents());
    out.endObject();
  }
}
