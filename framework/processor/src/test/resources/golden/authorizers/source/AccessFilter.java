package dev.lanner.auth;
import dev.lanner.framework.*;
public final class AccessFilter implements Filter {
  public static AccessFilter authenticated(Application application) { return new AccessFilter(); }
  public static AccessFilter everybody(Application application) { return new AccessFilter(); }
  @Override public Answer around(Request request, Next next) { return next.proceed(request); }
}
