package dev.lanner.local.gateway;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Headers that concern one connection and are not passed on.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1">RFC 9110, 7.6.1</a>
final class HopByHop {
  private static final Set<String> NAMES =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HopByHop() {}

  /// The names of such headers in lower case, those that `Connection` lists included.
  static Set<String> namesIn(Headers headers) {
    var names = new TreeSet<>(NAMES);
    for (var value : headers.values("connection")) {
      for (var name : value.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /// Response headers without those in which a function has no say.
  static Headers withoutForbidden(Headers headers) {
    return new Headers(
        headers.list().stream().filter(header -> !isForbiddenInResult(header.name())).toList());
  }

  /// Whether a function has no say in this header of its response. [?] `Date` and `Content-Length`
  /// are the server's; that AWS replaces a function's is assumed.
  static boolean isForbiddenInResult(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || lower.equals("content-length") || lower.equals("date");
  }
}
