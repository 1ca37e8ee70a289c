// Generated from shop.Lines by Lanner. Change its source, not this file.
package shop;

import dev.lanner.auth.AccessFilter;
import dev.lanner.auth.AuthorizerFilter;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Scalar;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Lines}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class LinesRoutes {
  private final Filter authorizer;
  private final Filter access;
  private final Lines lines;
  private final Filter[][] filters;

  public LinesRoutes(Application application) {
    this.lines = application.bean(Lines.class);
    this.authorizer = AuthorizerFilter.of("shop.Tokens");
    this.access = AccessFilter.authenticated(application);
    this.filters = new Filter[][] {{authorizer, access}};
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

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
