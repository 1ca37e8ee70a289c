package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Header fields that have browsers be careful with the answers of a handler, unless it sets them
/// itself. The defaults are those for an API, whose answers are no pages.
///
/// Sets `X-Content-Type-Options: nosniff` besides those named here.
///
/// @see <a
///   href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers">OWASP,
///   security headers of REST services</a>
@FilteredBy(SecurityHeadersFilter.class)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface SecurityHeaders {
  /// `Strict-Transport-Security`; empty for none.
  String strictTransportSecurity() default "max-age=31536000; includeSubDomains";

  /// `Content-Security-Policy`; empty for none.
  String contentSecurityPolicy() default "default-src 'none'; frame-ancestors 'none'";

  /// `Referrer-Policy`; empty for none.
  String referrerPolicy() default "no-referrer";

  /// `X-Frame-Options`; empty for none.
  String frameOptions() default "DENY";
}
