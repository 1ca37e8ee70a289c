// Generated from features.Price.Fixed by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.spi.Constraints;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Price.Fixed} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PriceFixedJson implements JsonCodec<Price.Fixed> {
  public static final PriceFixedJson INSTANCE = new PriceFixedJson();
  private static final JsonNames NAMES = JsonNames.of("cents").required(0);

  private PriceFixedJson() {}

  @Override
  public Price. @Nullable Fixed read(JsonReader in) {
    Integer cents = null;
    int object = in.beginObject(NAMES);
    while (in.nextIndex() >= 0) {
      cents = in.readInt();
    }
    if (in.validating()) {
      if (!Constraints.positive(cents)) {
        in.violation(object, "cents", "must be greater than 0");
      }
    }
    return in.failed() ? null : new Price.Fixed(cents);
  }

  @Override
  public void write(JsonWriter out, Price.Fixed value) {
    out.beginObject();
    writeMembers(out, value);
    out.endObject();
  }

  /// The members without the braces around them.
  public void writeMembers(JsonWriter out, Price.Fixed value) {
    out.name(NAMES, 0).value(value.cents());
  }
}
