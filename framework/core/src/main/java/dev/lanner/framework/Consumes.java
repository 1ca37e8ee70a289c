package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The media types that a handler's body may have. A request with another gets 415.
///
/// Without it a body is `application/json` (also `application/…+json`) and whatever a {@link
/// BodyCodec} of its type reads; a `String` or bytes may be anything. On a {@link BodyCodec}: what
/// it reads.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Consumes {
  /// Media types such as `text/csv`, without ranges.
  String[] value();
}
