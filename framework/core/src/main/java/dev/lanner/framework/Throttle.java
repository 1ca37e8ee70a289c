package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many requests API Gateway lets through to a route of an HTTP API or a REST API, from all
/// callers together: on a method, a class, or a package for the handlers in it and below. The
/// nearest counts. Each route has the limits for itself; what is more is answered with 429.
///
/// A token bucket: it holds `burstLimit` tokens, gets `rateLimit` of them in a second, and each
/// request takes one. AWS calls both targets, which it may let pass now and then. `HEAD` has a
/// bucket beside that of `GET`, and a request that API Gateway reads in another way than the
/// function, such as one with `%2F` in its path, is held only to the limits of the account.
///
/// Function URLs and load balancers throttle nothing, and it does not compile there: {@link
/// FunctionSettings#reservedConcurrency()} limits what runs at once.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttle
///   requests to REST APIs</a>
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html">Throttle
///   requests to HTTP APIs</a>
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Throttle {
  /// Requests per second over time, more than 0.
  double rateLimit();

  /// Requests at once, 1 or more.
  int burstLimit();
}
