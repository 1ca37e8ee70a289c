package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The front end that the routes of a handler, or of all handlers in a package and below, are
/// deployed behind; an HTTP API where nothing says otherwise. The nearest one counts.
///
/// It decides what the deployment creates and what may be streamed. An event of any other front end
/// is understood all the same when it arrives.
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Api {
  /// The front end.
  FrontEnd value();
}
