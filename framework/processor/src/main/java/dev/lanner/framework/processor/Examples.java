package dev.lanner.framework.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the examples in a description, behind "for example", "e.g." or "such as": in backquotes or
/// quotes, or else what comes up to the end of the phrase.
final class Examples {
  private static final Pattern LEAD =
      Pattern.compile("\\b(?:for example|e\\. ?g\\.|such as)[,:]?\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`|\"([^\"]+)\"");
  private static final Pattern CONJUNCTION = Pattern.compile("\\s*,?\\s*(?:(?:or|and)\\s+)?");
  private static final Pattern PHRASE =
      Pattern.compile("[^,;()\\n]+?(?=[,;()\\n]|\\s+(?:or|and)\\s|\\.?\\s*$|\\.\\s)");

  private Examples() {}

  /// A text that may be an example.
  ///
  /// @param quoted whether it was marked as one
  record Candidate(String text, boolean quoted) {}

  static List<Candidate> in(String description) {
    var found = new ArrayList<Candidate>();
    Matcher lead = LEAD.matcher(description);
    while (lead.find()) {
      Matcher quoted = QUOTED.matcher(description).region(lead.end(), description.length());
      if (!quoted.lookingAt()) {
        Matcher phrase = PHRASE.matcher(description).region(lead.end(), description.length());
        if (phrase.lookingAt()) {
          found.add(new Candidate(phrase.group().strip(), false));
        }
        continue;
      }
      do {
        String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        found.add(new Candidate(text.strip(), true));
        Matcher more = CONJUNCTION.matcher(description).region(quoted.end(), description.length());
        quoted.region(more.lookingAt() ? more.end() : quoted.end(), description.length());
      } while (quoted.lookingAt());
    }
    return found;
  }
}
