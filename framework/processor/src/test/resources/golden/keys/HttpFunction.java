// Generated from the handlers of this module by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Application;
import dev.lanner.framework.spi.HttpHandler;
import dev.lanner.framework.spi.Priming;
import javax.annotation.processing.Generated;

/// The function that answers HTTP. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class HttpFunction extends HttpHandler {
  /// Starts the application. Called by AWS's own runtime.
  public HttpFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public HttpFunction(Application application) {
    super(new HttpRoutes(application), application);
  }
}
