package dev.lanner.it.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A fact that is not the same under both clients.
///
/// @param ric as it is under AWS's client, or `(none)`
/// @param lanner as it is under ours, or `(none)`
record Finding(String scenario, String fact, String ric, String lanner) {
  private static final String NONE = "(none)";
  private static final Pattern ANSWER = Pattern.compile("(\\d+)/(response|error) .*");

  /// All differences between the facts of two recordings. Where one client has answered an event by
  /// a response and the other by an error, that is a single one.
  static List<Finding> of(String scenario, Map<String, String> ric, Map<String, String> lanner) {
    var findings = new ArrayList<Finding>();
    var names = new LinkedHashSet<>(lanner.keySet());
    names.addAll(ric.keySet());
    for (var name : names) {
      var fact = name;
      var answer = ANSWER.matcher(name);
      if (answer.matches() && !(made(ric, name) && made(lanner, name))) {
        fact = answer.group(1) + " answer";
      }
      var finding =
          fact.equals(name)
              ? new Finding(
                  scenario, fact, ric.getOrDefault(name, NONE), lanner.getOrDefault(name, NONE))
              : new Finding(
                  scenario, fact, answer(answer.group(1), ric), answer(answer.group(1), lanner));
      if (!Objects.equals(finding.ric, finding.lanner) && !findings.contains(finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /// Whether the call that a fact is about was made.
  private static boolean made(Map<String, String> facts, String fact) {
    return facts.containsKey(fact.substring(0, fact.indexOf(' ')) + " line");
  }

  /// What an event was answered with, in short.
  private static String answer(String number, Map<String, String> facts) {
    var parts = new ArrayList<String>();
    for (var call : List.of("response", "error")) {
      var prefix = number + "/" + call + " body";
      if (facts.containsKey(number + "/" + call + " line")) {
        parts.add(call);
      }
      facts.forEach((name, value) -> {
        if (name.startsWith(prefix) && !name.endsWith(".stackTrace")) {
          parts.add(name.substring(prefix.length()) + "=" + value);
        }
      });
    }
    return parts.isEmpty() ? NONE : String.join(" ", parts);
  }

  @Override
  public String toString() {
    return scenario + ": " + fact + "\n    RIC:    " + ric + "\n    Lanner: " + lanner;
  }
}
