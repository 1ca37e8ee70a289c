package dev.lanner.framework;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A media type as header fields carry it: `text/html; charset=utf-8` (RFC 9110, 8.3.1).
///
/// @param type in lower case, `*` in a range
/// @param subtype in lower case, `*` in a range
/// @param parameters what follows the subtype, from the first semicolon on, as it was sent; empty
///   when nothing does
public record MediaType(String type, String subtype, String parameters) {
  /// The media type in a text, or `null` when it is none.
  public static @Nullable MediaType parse(String text) {
    int semicolon = text.indexOf(';');
    String essence = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    int slash = essence.indexOf('/');
    if (slash <= 0 || slash == essence.length() - 1 || essence.indexOf('/', slash + 1) > 0) {
      return null;
    }
    String lower = essence.toLowerCase(Locale.ROOT);
    return new MediaType(
        lower.substring(0, slash),
        lower.substring(slash + 1),
        semicolon < 0 ? "" : text.substring(semicolon));
  }

  /// The value of a parameter, without quotes, or `null` when there is none of that name.
  public @Nullable String parameter(String name) {
    return HeaderParameters.find(parameters, name);
  }

  /// Whether it is JSON: `application/json`, or a subtype that ends with `+json`.
  public boolean isJson() {
    return (type.equals("application") && subtype.equals("json")) || subtype.endsWith("+json");
  }

  /// Whether another one, or all of a range such as `text/*`, is meant by this one. Parameters are
  /// not looked at.
  public boolean includes(MediaType other) {
    return type.equals("*")
        || (type.equals(other.type) && (subtype.equals("*") || subtype.equals(other.subtype)));
  }

  /// Type and subtype without parameters: `text/html`.
  public String essence() {
    return type + "/" + subtype;
  }

  @Override
  public String toString() {
    return essence() + parameters;
  }
}
