package dev.lanner.auth;
import dev.lanner.framework.*;
import dev.lanner.runtime.*;
public abstract class AuthorizerFunction implements Handler {
  protected AuthorizerFunction(String name, String header, boolean remembered, boolean simple, String... routes) {}
  protected static <T> T bean(Application application, Class<T> type) { return application.bean(type); }
  protected abstract AuthorizerOutput decide(Request request) throws Exception;
  @Override public Payload handle(Payload event, com.amazonaws.services.lambda.runtime.Context context) { return event; }
}
