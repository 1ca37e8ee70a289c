package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Called with the messages of a route, which API Gateway selects, usually by the member `action`
/// of a JSON message. See {@link WebSocket}.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnMessage {
  /// The route key, for example `say`; empty for `$default`, the messages that no other route
  /// takes.
  String value() default "";
}
