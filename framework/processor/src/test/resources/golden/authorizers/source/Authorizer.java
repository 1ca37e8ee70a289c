package dev.lanner.auth;
public @interface Authorizer {
  int cacheTtlSeconds() default 0;
  AuthorizerType type() default AuthorizerType.REQUEST;
  boolean simpleResponses() default false;
}
