package dev.lanner.dynamo.tools;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts that several commands write.
final class Names {
  private Names() {}

  /// `ByOrder` for `by-order`: letters and digits, a capital where there was something else.
  static String pascalCase(String name) {
    var text = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        text.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = !Character.isLetterOrDigit(c);
    }
    return text.toString();
  }

  /// JSON for people, the same on every system, with a line end.
  static String pretty(JsonNode json) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
  }
}
