// Generated from features.Price by Lanner. Change its source, not this file.
package features;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Price} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PriceJson implements JsonCodec<Price> {
  public static final PriceJson INSTANCE = new PriceJson();

  private PriceJson() {}

  @Override
  public @Nullable Price read(JsonReader in) {
    String value = in.peekText("kind");
    switch (value == null ? "" : value) {
      case "Fixed" -> {
        return PriceFixedJson.INSTANCE.read(in);
      }
      case "from" -> {
        return PriceFromJson.INSTANCE.read(in);
      }
      case "Free" -> {
        return PriceFreeJson.INSTANCE.read(in);
      }
      default -> {
        int object = in.offset();
        in.beginObject();
        while (in.nextName() != null) {
          in.skipValue();
        }
        in.violation(object, "kind", "must be one of Fixed, from, Free");
        return null;
      }
    }
  }

  @Override
  public void write(JsonWriter out, Price value) {
    out.beginObject();
    if (value instanceof Price.Fixed fixed) {
      out.name("kind").value("Fixed");
      PriceFixedJson.INSTANCE.writeMembers(out, fixed);
    } else if (value instanceof Price.From from) {
      out.name("kind").value("from");
      PriceFromJson.INSTANCE.writeMembers(out, from);
    } else if (value instanceof Price.Free free) {
      out.name("kind").value("Free");
      PriceFreeJson.INSTANCE.writeMembers(out, free);
    }
    out.endObject();
  }
}
