// Generated from shop.Health by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Media;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Health}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class HealthRoutes {
  private final Health health;

  public HealthRoutes(Application application) {
    this.health = application.bean(Health.class);
  }

  /// GET `/`
  public Answer check(Request request) throws Exception {
    return Answers.ok(Media.TEXT, health.check());
  }

  /// GET `/order-items`
  public Answer items(Request request) throws Exception {
    health.items();
    return Answers.noContent();
  }
}
