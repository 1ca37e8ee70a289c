package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says in the OpenAPI document what a filter demands of callers. On an annotation that is {@link
/// FilteredBy} that filter: where it stands, so does the requirement, and answers with 401 and 403.
///
/// {@snippet :
/// @FilteredBy(PartnerKeyFilter.class)
/// @SecurityScheme(name = "partnerKey", type = SecurityScheme.Type.API_KEY, header = "X-Partner-Key")
/// @interface PartnersOnly {}
/// }
///
/// @see <a href="https://spec.openapis.org/oas/v3.1.0#security-scheme-object">OpenAPI, Security
///   Scheme Object</a>
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface SecurityScheme {
  /// The name among the document's schemes.
  String name();

  /// What kind it is.
  Type type();

  /// Of {@link Type#API_KEY}, the header field that carries the key.
  String header() default "";

  /// Of {@link Type#BEARER}, the token's format, for example `JWT`.
  String bearerFormat() default "";

  /// Of {@link Type#OPEN_ID_CONNECT}, where its metadata is.
  String openIdConnectUrl() default "";

  /// The kinds of schemes.
  enum Type {
    /// A key in a header field.
    API_KEY,
    /// User name and password.
    BASIC,
    /// A token in `Authorization: Bearer`.
    BEARER,
    /// OpenID Connect.
    OPEN_ID_CONNECT
  }
}
