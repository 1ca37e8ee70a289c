package dev.lanner.auth;

import dev.lanner.framework.Binder;
import dev.lanner.framework.Request;
import dev.lanner.framework.internal.AuthorizerEvent;

/// Binds parameters of the type {@link AuthorizerRequest}.
public final class AuthorizerRequestBinder implements Binder<AuthorizerRequest> {
  @Override
  public AuthorizerRequest bind(Request request) {
    return new AuthorizerRequest((AuthorizerEvent) request);
  }
}
