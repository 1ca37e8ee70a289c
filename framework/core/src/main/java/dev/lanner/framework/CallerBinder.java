package dev.lanner.framework;

/// Binds parameters of the type {@link Caller}.
public final class CallerBinder implements Binder<Caller> {
  @Override
  public Caller bind(Request request) {
    return request.caller();
  }
}
