// Generated from shop.Page by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.spi.Codecs;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Page} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class PageJson<T extends Record> implements JsonCodec<Page<T>> {
  private static final JsonNames NAMES = JsonNames.of("items").required(0);
  private final JsonCodec<List<T>> itemsCodec;

  PageJson(JsonCodec<T> tCodec) {
    this.itemsCodec = Codecs.list(tCodec);
  }

  @Override
  public @Nullable Page<T> read(JsonReader in) {
    List<T> items = null;
    in.beginObject(NAMES);
    while (in.nextIndex() >= 0) {
      items = itemsCodec.read(in);
    }
    return in.failed() ? null : new Page<>(items);
  }

  @Override
  public void write(JsonWriter out, Page<T> value) {
    out.beginObject();
    out.name(NAMES, 0);
    itemsCodec.write(out, value.items());
    out.endObject();
  }
}
