package dev.lanner.local.iam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text of a policy, in which the values of the request take the place of policy variables.
///
/// `${aws:username}` stands for the value of that context key, `${aws:username, 'nobody'}` for
/// `nobody` when it has none, `${*}`, `${?}` and `${$}` for these three characters. What takes the
/// place of a variable never acts as a wildcard.
///
/// **[?]** Not written, and pinned: a key with several values has no value here, and neither has
/// one with the empty text; a `*` in a value or in a default is a character.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Variables</a>
record Template(List<Part> parts) {
  sealed interface Part {}

  /// @param wildcards whether `*` and `?` act as such, where the element or operator has any
  record Text(String text, boolean wildcards) implements Part {}

  /// @param key of the request context
  /// @param otherwise what stands in when the key has no value
  record Variable(String key, @Nullable String otherwise) implements Part {}

  Template {
    parts = List.copyOf(parts);
  }

  /// @param variables whether the policy's version has any; otherwise `${` is text like all other
  /// @throws IllegalArgumentException when a variable is malformed; the message is the end of a
  ///   sentence
  static Template parse(String text, boolean variables) {
    var parts = new ArrayList<Part>();
    int done = 0;
    for (int start = variables ? text.indexOf("${") : -1; start >= 0; ) {
      int end = text.indexOf('}', start);
      if (end < 0) {
        throw new IllegalArgumentException("has a policy variable without its closing brace");
      }
      parts.add(new Text(text.substring(done, start), true));
      parts.add(variable(text.substring(start + 2, end)));
      done = end + 1;
      start = text.indexOf("${", done);
    }
    parts.add(new Text(text.substring(done), true));
    return new Template(parts);
  }

  private static Part variable(String inside) {
    if (inside.length() == 1 && "*?$".contains(inside)) {
      return new Text(inside, false);
    }
    int comma = inside.indexOf(',');
    var key = comma < 0 ? inside : inside.substring(0, comma);
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "has a policy variable without a name; one such as ${aws:username} is expected");
    }
    if (key.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("has a policy variable with a space in its name");
    }
    return new Variable(key, comma < 0 ? null : unquoted(inside.substring(comma + 1)));
  }

  private static String unquoted(String quoted) {
    if (quoted.length() < 3 || !quoted.startsWith(" '") || !quoted.endsWith("'")) {
      throw new IllegalArgumentException(
          "has a policy variable whose default is not in single quotes after a comma and a space,"
              + " as in ${aws:username, 'nobody'}");
    }
    return quoted.substring(2, quoted.length() - 1);
  }

  boolean hasVariables() {
    return parts.stream().anyMatch(Variable.class::isInstance);
  }

  /// The text for this request, or `null` when a variable has neither value nor default. Such a
  /// text is like no other.
  @Nullable List<Text> resolve(AccessRequest request) {
    var texts = new ArrayList<Text>();
    for (var part : parts) {
      switch (part) {
        case Text text -> texts.add(text);
        case Variable(var key, var otherwise) -> {
          var value = request.onlyValue(key);
          if (value == null && otherwise == null) {
            return null;
          }
          texts.add(new Text(value == null ? otherwise : value, false));
        }
      }
    }
    return texts;
  }

  /// The text for this request without regard to wildcards; `null` as above.
  @Nullable String resolveText(AccessRequest request) {
    var texts = resolve(request);
    return texts == null ? null : join(texts);
  }

  /// The text of one that has no variables.
  String constant() {
    return join(parts.stream().map(part -> (Text) part).toList());
  }

  private static String join(List<Text> texts) {
    var joined = new StringBuilder();
    texts.forEach(text -> joined.append(text.text()));
    return joined.toString();
  }
}
