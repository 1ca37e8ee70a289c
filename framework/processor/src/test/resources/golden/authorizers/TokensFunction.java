// Generated from shop.Tokens by Lanner. Change its source, not this file.
package shop;

import dev.lanner.auth.AuthorizerFunction;
import dev.lanner.auth.AuthorizerOutput;
import dev.lanner.auth.NarrowBinder;
import dev.lanner.auth.NarrowRequest;
import dev.lanner.framework.Application;
import dev.lanner.framework.Binder;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Priming;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import javax.annotation.processing.Generated;

/// The Lambda authorizer of {@link Tokens}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class TokensFunction extends AuthorizerFunction {
  private static final Binder<NarrowRequest> REQUEST_BINDER = new NarrowBinder();
  private final Tokens handler;

  /// Starts the application. Called by AWS's own runtime.
  public TokensFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public TokensFunction(Application application) {
    super("shop.Tokens", "X-Token", false, false, "PUT /orders/{id}/lines/{line}",
        "GET /orders/{id}", "$connect");
    this.handler = bean(application, Tokens.class);
  }

  @Override
  protected AuthorizerOutput decide(Request request) throws Exception {
    var binding = new Binding(request);
    String token = binding.required(Source.HEADER, "X-Token", Scalar.STRING);
    binding.verify();
    return handler.decide(token, REQUEST_BINDER.bind(request), request.context());
  }
}
