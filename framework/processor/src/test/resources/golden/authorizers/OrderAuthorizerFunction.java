// Generated from shop.OrderAuthorizer by Lanner. Change its source, not this file.
package shop;

import dev.lanner.auth.AuthorizerFunction;
import dev.lanner.auth.AuthorizerOutput;
import dev.lanner.auth.AuthorizerRequest;
import dev.lanner.auth.RequestBinder;
import dev.lanner.framework.Application;
import dev.lanner.framework.Binder;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Constraints;
import dev.lanner.framework.spi.Priming;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import java.util.UUID;
import javax.annotation.processing.Generated;

/// The Lambda authorizer of {@link OrderAuthorizer}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OrderAuthorizerFunction extends AuthorizerFunction {
  private static final Binder<AuthorizerRequest> REQUEST_BINDER = new RequestBinder();
  private final OrderAuthorizer handler;

  /// Starts the application. Called by AWS's own runtime.
  public OrderAuthorizerFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public OrderAuthorizerFunction(Application application) {
    super("shop.OrderAuthorizer", null, true, false, "PUT /orders/{id}/lines/{line}",
        "GET /orders/{id}", "$connect");
    this.handler = bean(application, OrderAuthorizer.class);
  }

  @Override
  protected AuthorizerOutput decide(Request request) throws Exception {
    var binding = new Binding(request);
    String authorization = binding.required(Source.HEADER, "Authorization", Scalar.STRING);
    binding.check(Constraints.size(authorization, 10, 2147483647), Source.HEADER, "Authorization",
        "size must be between 10 and 2147483647");
    UUID handler = binding.required(Source.QUERY, "handler", Scalar.UUID);
    String session = binding.required(Source.COOKIE, "session", Scalar.STRING);
    binding.verify();
    return this.handler.decide(authorization, handler, session, REQUEST_BINDER.bind(request));
  }
}
