package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Logs one record for each request to a handler, at level INFO: method, route, status, time until
/// the answer in milliseconds, bytes of the request's body.
///
/// What a client sends is not logged unless it is named here, since paths, queries and header
/// fields carry what must not be in a log. The route stands for the path: `/orders/{id}`. Of what
/// is named, `Authorization`, `Proxy-Authorization`, `Cookie`, `X-Api-Key`, `X-Amz-Security-Token`
/// and the tokens of a load balancer, `X-Amzn-Oidc-Accesstoken` and `X-Amzn-Oidc-Data`, appear as
/// `***`.
@FilteredBy(RequestLogFilter.class)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface RequestLog {
  /// Header fields of the request to log, such as `User-Agent`.
  String[] headers() default {};

  /// Query parameters to log. Of others not even the names are, since a client chooses those too.
  String[] query() default {};
}
