// Generated from shop.Lines by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Scalar;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Lines}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class LinesRoutes {
  private final Lines lines;

  public LinesRoutes(Application application) {
    this.lines = application.bean(Lines.class);
  }

  /// PUT `/orders/{id}/lines/{line}`
  public Answer replace(Request request) throws Exception {
    var binding = new Binding(request);
    Integer id = binding.path(1, "id", Scalar.INT);
    Integer line = binding.path(3, "line", Scalar.INT);
    binding.verify();
    lines.replace(id, line);
    return Answers.noContent();
  }
}
