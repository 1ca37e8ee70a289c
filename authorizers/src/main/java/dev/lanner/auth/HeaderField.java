package dev.lanner.auth;

import dev.lanner.framework.NameValue;
import dev.lanner.framework.Request;
import org.jspecify.annotations.Nullable;

/// A header field that may be there once.
///
/// @param value or `null` when it is missing
/// @param repeated whether it came more than once, so that none of them counts
record HeaderField(@Nullable String value, boolean repeated) {
  static HeaderField of(Request request, String name) {
    String value = null;
    for (NameValue field : request.headers()) {
      if (field.name().equalsIgnoreCase(name)) {
        if (value != null) {
          return new HeaderField(null, true);
        }
        value = field.value();
      }
    }
    return new HeaderField(value, false);
  }
}
