// Generated from features.Price.From by Lanner. Change its source, not this file.
package features;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Price.From} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PriceFromJson implements JsonCodec<Price.From> {
  public static final PriceFromJson INSTANCE = new PriceFromJson();
  private static final JsonNames NAMES = JsonNames.of("least-cents").required(0);

  private PriceFromJson() {}

  @Override
  public Price. @Nullable From read(JsonReader in) {
    int least = 0;
    in.beginObject(NAMES);
    while (in.nextIndex() >= 0) {
      least = in.readInt();
    }
    return in.failed() ? null : new Price.From(least);
  }

  @Override
  public void write(JsonWriter out, Price.From value) {
    out.beginObject();
    writeMembers(out, value);
    out.endObject();
  }

  /// The members without the braces around them.
  public void writeMembers(JsonWriter out, Price.From value) {
    out.name(NAMES, 0).value(value.least());
  }
}
