package dev.lanner.auth;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Has API Gateway ask a Lambda authorizer before it calls a route: on methods, classes and
/// packages, of HTTP APIs, REST APIs and, at `@OnConnect`, WebSocket APIs. The method's counts
/// before the class's before the package's.
///
/// Handlers see whom it lets in as `Caller.LambdaAuthorizer`. Who may is said as on any route, with
/// {@link Authenticated} where the authorizer alone decides.
///
/// The function answers 403 to whatever that very authorizer has not let in, however the API is
/// deployed. In tests, the context of the caller has to have the entry `authorizer` with the name
/// of the authorizer's class.
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface AuthorizedBy {
  /// A class of the same module with {@link Authorizer}.
  Class<?> value();
}
