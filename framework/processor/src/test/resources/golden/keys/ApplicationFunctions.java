// Generated from the handlers of this module by Lanner. Change its source, not this file.
package shop;

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
    return List.of("shop.HttpFunction");
  }

  @Override
  public Handler create(String handler, Application application) {
    return switch (handler) {
      case "shop.HttpFunction" -> new HttpFunction(application);
      default -> throw new IllegalArgumentException("There is no function " + handler);
    };
  }

  @Override
  public <T> @Nullable JsonCodec<T> codec(Class<T> type, Application application) {
    return null;
  }
}
