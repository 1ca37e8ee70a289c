// Generated from features.Article by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Application;
import dev.lanner.framework.spi.Codecs;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Article} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ArticleJson implements JsonCodec<Article> {
  private static final JsonNames NAMES = JsonNames.of("sku", "price", "earlier").required(0, 1, 2);
  private static final JsonCodec<List<Price>> EARLIER = Codecs.list(PriceJson.INSTANCE);
  private final JsonCodec<Sku> skuCodec;

  ArticleJson(Application application) {
    this.skuCodec = Codecs.text(application.bean(SkuConverter.class));
  }

  @Override
  public @Nullable Article read(JsonReader in) {
    Sku sku = null;
    Price price = null;
    List<Price> earlier = null;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> sku = skuCodec.read(in);
        case 1 -> price = PriceJson.INSTANCE.read(in);
        default -> earlier = EARLIER.read(in);
      }
    }
    return in.failed() ? null : new Article(sku, price, earlier);
  }

  @Override
  public void write(JsonWriter out, Article value) {
    out.beginObject();
    out.name(NAMES, 0);
    skuCodec.write(out, value.sku());
    out.name(NAMES, 1);
    PriceJson.INSTANCE.write(out, value.price());
    out.name(NAMES, 2);
    EARLIER.write(out, value.earlier());
    out.endObject();
  }
}
