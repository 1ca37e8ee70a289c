// Generated from shop.Nothing by Lanner. Change its source, not this file.
package shop;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Nothing} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class NothingJson implements JsonCodec<Nothing> {
  public static final NothingJson INSTANCE = new NothingJson();
  private static final JsonNames NAMES = JsonNames.of();

  private NothingJson() {}

  @Override
  public @Nullable Nothing read(JsonReader in) {
    in.beginObject(NAMES);
    in.nextIndex();
    return in.failed() ? null : new Nothing();
  }

  @Override
  public void write(JsonWriter out, Nothing value) {
    out.beginObject();
    out.endObject();
  }
}
