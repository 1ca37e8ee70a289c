// Generated from features.Price.Free by Lanner. Change its source, not this file.
package features;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Price.Free} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PriceFreeJson implements JsonCodec<Price.Free> {
  public static final PriceFreeJson INSTANCE = new PriceFreeJson();
  private static final JsonNames NAMES = JsonNames.of();

  private PriceFreeJson() {}

  @Override
  public Price. @Nullable Free read(JsonReader in) {
    in.beginObject(NAMES);
    in.nextIndex();
    return in.failed() ? null : new Price.Free();
  }

  @Override
  public void write(JsonWriter out, Price.Free value) {
    out.beginObject();
    writeMembers(out, value);
    out.endObject();
  }

  /// The members without the braces around them.
  public void writeMembers(JsonWriter out, Price.Free value) {}
}
