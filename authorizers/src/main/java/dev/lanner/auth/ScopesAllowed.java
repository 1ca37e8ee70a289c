package dev.lanner.auth;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever was granted one of these scopes may call. Where it may stand, and what goes before what,
/// is with {@link Authenticated}.
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface ScopesAllowed {
  /// The scopes, of which one is enough: `orders/read`. Every character counts.
  String[] value();
}
