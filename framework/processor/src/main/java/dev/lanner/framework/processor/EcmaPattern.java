package dev.lanner.framework.processor;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rewrites a regular expression of Java for JSON Schema, whose dialect is that of ECMA-262 with
/// the `u` flag, and which finds where `@Pattern` matches the whole.
///
/// What only Java has is left to words: possessive quantifiers and atomic groups, flags inside,
/// unions and intersections of classes, `\Q…\E`, `\A`, `\h`, `\p{Alpha}` and the like.
final class EcmaPattern {
  private static final Pattern GROUP = Pattern.compile("\\((?!\\?)|\\(\\?(?:[:=!]|<[=!]|<\\w+>)");
  private static final Pattern SAME_ESCAPE =
      Pattern.compile(
          "\\\\(?:[dDwWsStnrf]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[a-zA-Z]"
              + "|[pP]\\{(?:[LMNPSZC]|L[ultmo]|M[nce]|N[dlo]|P[cdseifo]|S[mcko]|Z[slp]|C[cfson])})");
  private static final Pattern OUTSIDE_ESCAPE =
      Pattern.compile("\\\\(?:[bB](?!\\{)|[1-9](?!\\d)|k<\\w+>)");
  private static final Pattern QUANTIFIER = Pattern.compile("(?:[*+?]|\\{\\d+(?:,\\d*)?})\\??");
  private static final Pattern CLASS_ESCAPE = Pattern.compile("\\\\[dDwWsSpP].*", Pattern.DOTALL);
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final String in;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private boolean alternates;
  private boolean endsAtEnd;

  private EcmaPattern(String in) {
    this.in = in;
  }

  /// The expression with anchors, or `null` when it has something that only Java has.
  static @Nullable String of(String regexp) {
    var pattern = new EcmaPattern(regexp);
    return pattern.translate() ? pattern.anchored() : null;
  }

  private String anchored() {
    String text = out.toString();
    if (alternates) {
      return "^(?:" + text + ")$";
    }
    return (text.startsWith("^") ? "" : "^") + text + (endsAtEnd ? "" : "$");
  }

  private boolean translate() {
    while (at < in.length()) {
      char c = in.charAt(at);
      endsAtEnd = c == '$';
      alternates |= c == '|';
      boolean sound =
          switch (c) {
            case '\\' -> copied(OUTSIDE_ESCAPE) || escape(false);
            case '(' -> copied(GROUP);
            case '[' -> characterClass();
            case '*', '+', '?', '{' -> copied(QUANTIFIER) && !isAt('+');
            case ']', '}' -> append("\\" + c);
            default -> append(String.valueOf(c));
          };
      if (!sound) {
        return false;
      }
    }
    return true;
  }

  private boolean characterClass() {
    append("[");
    if (isAt('^')) {
      append("^");
    }
    if (isAt(']')) {
      return false;
    }
    boolean afterClass = false;
    for (boolean first = true; at < in.length() && !isAt(']'); first = false) {
      boolean escapedClass = CLASS_ESCAPE.matcher(in).region(at, in.length()).lookingAt();
      if (isAt('[') || in.startsWith("&&", at)) {
        return false;
      } else if (isAt('\\')) {
        if (!escape(true)) {
          return false;
        }
      } else if (isAt('-') && !first && !in.startsWith("-]", at) && (afterClass || classIsNext())) {
        append("\\-"); // A hyphen, as no range begins or ends with a class.
      } else {
        append(String.valueOf(in.charAt(at)));
      }
      afterClass = escapedClass;
    }
    return append("]");
  }

  private boolean classIsNext() {
    return CLASS_ESCAPE.matcher(in).region(at + 1, in.length()).lookingAt();
  }

  /// Java lets every character be escaped that is no letter or digit, ECMA-262 those that mean
  /// something.
  private boolean escape(boolean inClass) {
    if (copied(SAME_ESCAPE)) {
      return true;
    }
    char c = at + 1 < in.length() ? in.charAt(at + 1) : 'Q';
    if (c < 0x80 && Character.isLetterOrDigit(c)) {
      return false;
    }
    boolean needed = SYNTAX.indexOf(c) >= 0 || (inClass && c == '-');
    out.append(needed ? "\\" : "").append(c);
    at += 2;
    return true;
  }

  private boolean copied(Pattern pattern) {
    var matcher = pattern.matcher(in).region(at, in.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    out.append(matcher.group());
    at = matcher.end();
    return true;
  }

  private boolean isAt(char c) {
    return at < in.length() && in.charAt(at) == c;
  }

  /// What stands for the character that comes next.
  private boolean append(String text) {
    out.append(text);
    at++;
    return true;
  }
}
