package dev.lanner.framework.processor;

import java.util.regex.Pattern;

/// References of Javadoc comments to code, such as `shop.Order#find(int)`, as a person would say
/// them.
final class DocReference {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:[A-Z#]|\\w+(?:\\.\\w+)*\\.[A-Z])[\\w.#$]*(?:\\([^)]*\\))?");

  private DocReference() {}

  /// Whether a text in brackets of Markdown leads to code.
  static boolean is(String text) {
    return REFERENCE.matcher(text).matches();
  }

  /// The text that stands behind a reference, or else its target.
  static String label(String content) {
    int depth = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && Character.isWhitespace(c)) {
        return content.substring(i).strip();
      }
    }
    return simple(content);
  }

  /// The target without parameters and packages: `Order.find`.
  static String simple(String reference) {
    int parenthesis = reference.indexOf('(');
    String name = parenthesis < 0 ? reference : reference.substring(0, parenthesis);
    String dotted = name.replaceFirst("^#", "").replace('#', '.');
    return dotted.replaceFirst("^(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
  }
}
