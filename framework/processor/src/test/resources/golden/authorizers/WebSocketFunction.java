// Generated from the handlers of this module by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Application;
import dev.lanner.framework.spi.Priming;
import dev.lanner.framework.spi.WebSocketHandler;
import javax.annotation.processing.Generated;

/// The function that answers a WebSocket API. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class WebSocketFunction extends WebSocketHandler {
  /// Starts the application. Called by AWS's own runtime.
  public WebSocketFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public WebSocketFunction(Application application) {
    super(new WebSocketRoutes(application));
  }
}
