package dev.lanner.auth;

import dev.lanner.framework.Binder;
import dev.lanner.framework.Request;
import dev.lanner.framework.internal.AuthorizerEvent;

/// Binds parameters of the type {@link NarrowRequest}.
public final class NarrowRequestBinder implements Binder<NarrowRequest> {
  @Override
  public NarrowRequest bind(Request request) {
    return new NarrowRequest((AuthorizerEvent) request);
  }
}
