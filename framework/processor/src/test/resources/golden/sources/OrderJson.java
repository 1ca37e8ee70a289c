// Generated from sources.Order by Lanner. Change its source, not this file.
package sources;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Order} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class OrderJson implements JsonCodec<Order> {
  public static final OrderJson INSTANCE = new OrderJson();
  private static final JsonNames NAMES = JsonNames.of("id", "quantity").required(0, 1);

  private OrderJson() {}

  @Override
  public @Nullable Order read(JsonReader in) {
    String id = null;
    int quantity = 0;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> id = in.readString();
        default -> quantity = in.readInt();
      }
    }
    return in.failed() ? null : new Order(id, quantity);
  }

  @Override
  public void write(JsonWriter out, Order value) {
    out.beginObject();
    out.name(NAMES, 0).value(value.id());
    out.name(NAMES, 1).value(value.quantity());
    out.endObject();
  }
}
