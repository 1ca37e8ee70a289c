package dev.lanner.runtime.json;

/// Writes member names in paths.
final class Names {
  private static final int SHOWN = 64;

  private Names() {}

  /// Appends `.name`, or `['the name']` when the name is not a plain identifier.
  static void appendTo(StringBuilder path, String name) {
    boolean cut = name.codePointCount(0, name.length()) > SHOWN;
    var shown = cut ? name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…" : name;
    if (!cut && isIdentifier(name)) {
      path.append('.').append(name);
      return;
    }
    path.append("['");
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '\'' || c == '\\') {
        path.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        // Paths go to logs, where a line feed would begin a record of the sender's making.
        path.append("\\u00").append(Utf8.hexDigit(c >> 4)).append(Utf8.hexDigit(c));
      } else {
        path.append(c);
      }
    }
    path.append("']");
  }

  /// A path below `$` without the `$`: `items[0].sku` for `$.items[0].sku`.
  static String withoutRoot(String path) {
    return path.startsWith("$.") ? path.substring(2) : path.substring(1);
  }

  private static boolean isIdentifier(String name) {
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i)) && name.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }
}
