package dev.lanner.local.gateway;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which bodies an event carries as text.
final class MediaTypes {
  private static final Set<String> TEXT =
      Set.of("application/json", "application/javascript", "application/xml");

  private MediaTypes() {}

  /// Whether an HTTP API passes a body of this content type on as text. All others travel in
  /// base64, among them forms, `application/problem+json`, and a body without a type.
  static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    int semicolon = contentType.indexOf(';');
    var type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    type = type.strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXT.contains(type);
  }
}
