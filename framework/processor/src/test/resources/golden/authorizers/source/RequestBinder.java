package dev.lanner.auth;
import dev.lanner.framework.*;
public final class RequestBinder implements Binder<AuthorizerRequest> {
  @Override public AuthorizerRequest bind(Request request) { return new AuthorizerRequest(); }
}
