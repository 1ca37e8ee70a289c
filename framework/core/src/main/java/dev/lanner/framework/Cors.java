package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which web pages may call a handler from a browser: cross-origin resource sharing. On a method, a
/// class, or a package for the handlers in it and below; the nearest counts.
///
/// Preflight requests are answered without calling a handler. Answers to an origin that is not
/// listed have no CORS fields, so that its pages cannot read them; on a package that all handlers
/// are in or below it also covers paths that have no route.
///
/// {@snippet :
/// @Cors(origins = {"https://shop.example", "${ADMIN_ORIGINS}"}, credentials = true)
/// }
///
/// @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Cors {
  /// Origins as browsers send them, such as `https://shop.example` or `http://localhost:3000`; `*`
  /// for every one; or `${NAME}` for what the environment variable holds, origins with commas
  /// between them, which has to be set, or else `${NAME:https://other.example}` says what counts
  /// when it is not. They are compared to the letter.
  String[] origins();

  /// The request header fields that pages may set, beyond those that they always may; `*` for every
  /// one.
  String[] headers() default {"Content-Type"};

  /// The response header fields that pages may read, beyond those that they always may.
  String[] exposed() default {};

  /// Whether pages may call with cookies and other credentials. Not with the origin `*`.
  boolean credentials() default false;

  /// How long a browser may keep the answer to a preflight request, in seconds.
  int maxAgeSeconds() default 7200;
}
