// Generated from the handlers of this module by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Application;
import dev.lanner.framework.spi.Functions;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.json.JsonCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The functions of this module by their `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ApplicationFunctions implements Functions {
  @Override
  public List<String> handlers() {
    return List.of("features.HttpFunction", "features.WebSocketFunction");
  }

  @Override
  public Handler create(String handler, Application application) {
    return switch (handler) {
      case "features.HttpFunction" -> new HttpFunction(application);
      case "features.WebSocketFunction" -> new WebSocketFunction(application);
      default -> throw new IllegalArgumentException("There is no function " + handler);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable JsonCodec<T> codec(Class<T> type, Application application) {
    JsonCodec<?> codec = null;
    if (type == Price.Fixed.class) {
      codec = PriceFixedJson.INSTANCE;
    } else if (type == Price.From.class) {
      codec = PriceFromJson.INSTANCE;
    } else if (type == Price.Free.class) {
      codec = PriceFreeJson.INSTANCE;
    } else if (type == Article.class) {
      codec = new ArticleJson(application);
    } else if (type == Price.class) {
      codec = PriceJson.INSTANCE;
    }
    return (JsonCodec<T>) codec;
  }
}
