package dev.lanner.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which bodies an event carries as text.
final class MediaTypes {
  private static final Set<String> TEXT =
      Set.of("application/json", "application/javascript", "application/xml");

  private MediaTypes() {}

  /// Whether a body of this content type is passed on as text where nothing can be set. All others
  /// travel in base64, among them forms, `application/problem+json`, and a body without a type.
  static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = of(contentType);
    return type.startsWith("text/") || TEXT.contains(type);
  }

  /// Whether the binary media types of a REST API hold the type of a request's body.
  static boolean contentMatches(List<String> binaryTypes, @Nullable String contentType) {
    return binaryTypes.contains("*/*")
        || (contentType != null && matches(binaryTypes, of(contentType)));
  }

  /// Whether the binary media types of a REST API hold what a client accepts, of which only the
  /// first counts. `*/*` among them holds everything, also what accepts nothing in particular.
  static boolean acceptMatches(List<String> binaryTypes, @Nullable String accept) {
    return binaryTypes.contains("*/*")
        || (accept != null && matches(binaryTypes, of(accept.split(",", 2)[0])));
  }

  /// The media type without its parameters, in lower case.
  static String of(String contentType) {
    int semicolon = contentType.indexOf(';');
    var type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  // A star is known on the right of the slash only, and only in the settings, not in the request.
  private static boolean matches(List<String> binaryTypes, String type) {
    for (var binaryType : binaryTypes) {
      var lower = of(binaryType);
      if (!lower.startsWith("*/")
          && (lower.equals(type)
              || (lower.endsWith("/*")
                  && type.startsWith(lower.substring(0, lower.length() - 1))))) {
        return true;
      }
    }
    return false;
  }
}
