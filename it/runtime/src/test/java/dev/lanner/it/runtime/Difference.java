package dev.lanner.it.runtime;

import java.util.List;
import java.util.regex.Pattern;

/// Something that AWS's runtime interface client does in one way, and ours in another on purpose.
///
/// @param what that is about
/// @param ric what AWS's client does
/// @param lanner what ours does
/// @param because why
/// @param rows where it shows. Each has to show, or else it is no difference any more
record Difference(String what, String ric, String lanner, String because, List<Row> rows) {

  /// Findings, all of them by regular expressions.
  record Row(String scenario, String fact, String ric, String lanner) {
    /// What a client does not have.
    static final String NONE = "\\(none\\)";

    boolean matches(Finding finding) {
      return matches(scenario, finding.scenario())
          && matches(fact, finding.fact())
          && matches(ric, finding.ric())
          && matches(lanner, finding.lanner());
    }

    private static boolean matches(String pattern, String text) {
      return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
    }
  }
}
