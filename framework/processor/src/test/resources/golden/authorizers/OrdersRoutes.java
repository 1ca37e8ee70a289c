// Generated from shop.Orders by Lanner. Change its source, not this file.
package shop;

import dev.lanner.auth.AccessFilter;
import dev.lanner.auth.AuthorizerFilter;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Scalar;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Orders}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OrdersRoutes {
  private final Filter authorizer;
  private final Filter access;
  private final Orders orders;
  private final Filter[][] filters;

  public OrdersRoutes(Application application) {
    this.orders = application.bean(Orders.class);
    this.authorizer = AuthorizerFilter.of("shop.OrderAuthorizer");
    this.access = AccessFilter.authenticated(application);
    this.filters = new Filter[][] {{authorizer, access}};
  }

  /// GET `/orders/{id}`
  public Answer find(Request request) throws Exception {
    var binding = new Binding(request);
    Integer id = binding.path(1, "id", Scalar.INT);
    binding.verify();
    return Answers.ok(Media.TEXT, orders.find(id));
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
