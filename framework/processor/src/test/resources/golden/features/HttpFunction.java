// Generated from the handlers of this module by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Application;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.spi.Priming;
import dev.lanner.framework.spi.StreamingHttpHandler;
import java.util.Set;
import javax.annotation.processing.Generated;

/// The function that answers HTTP. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class HttpFunction extends StreamingHttpHandler {
  /// Starts the application. Called by AWS's own runtime.
  public HttpFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public HttpFunction(Application application) {
    super(new HttpRoutes(application), application, Set.of(FrontEnd.FUNCTION_URL));
  }
}
