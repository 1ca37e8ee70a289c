// Generated from features.Fallback by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Application;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.ExceptionMapper;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// Asks the exception handlers of {@link Fallback}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class FallbackProblems implements ExceptionMapper {
  private final Fallback bean;

  public FallbackProblems(Application application) {
    this.bean = application.bean(Fallback.class);
  }

  @Override
  public @Nullable Problem problem(Throwable thrown, Request request) throws Exception {
    if (thrown instanceof IllegalStateException e) {
      return bean.any(e);
    }
    return null;
  }
}
