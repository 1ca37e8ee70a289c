// Generated from features.Catalogue by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Application;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.ExceptionMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// Asks the exception handlers of {@link Catalogue}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class CatalogueProblems implements ExceptionMapper {
  private final Catalogue bean;

  public CatalogueProblems(Application application) {
    this.bean = application.bean(Catalogue.class);
  }

  @Override
  public @Nullable Problem problem(Throwable thrown, Request request) throws Exception {
    if (thrown instanceof FileNotFoundException e) {
      return bean.gone(e);
    }
    if (thrown instanceof IOException e) {
      return bean.broken(e, request);
    }
    return null;
  }
}
