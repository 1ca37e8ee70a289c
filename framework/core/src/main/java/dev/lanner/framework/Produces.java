package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The media types that a handler's result is answered as, the preferred first. A client chooses
/// with `Accept`; one that accepts none of them gets 406.
///
/// Without it a result is `application/json` and whatever a {@link BodyCodec} of its type makes, a
/// `String` is `text/plain`, bytes are `application/octet-stream`. On a {@link BodyCodec}: what it
/// writes.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Produces {
  /// Media types such as `text/csv`, without ranges.
  String[] value();
}
