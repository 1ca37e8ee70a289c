package dev.lanner.dynamo.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a template, `ORDER#{placed}#{id}`, taken apart.
///
/// @param parts literals, none of them empty, and variables
record Template(List<Part> parts) {
  private static final Pattern PART =
      Pattern.compile(
          "\\{(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)(:(?<format>\\w+))?}|(?<text>[^{}]+)");

  sealed interface Part {
    /// Text as it is.
    record Literal(String text) implements Part {}

    /// The value of a component.
    ///
    /// @param format how much of it, such as `day` or `6`; empty for all
    record Variable(String component, String format) implements Part {}
  }

  /// What is wrong with a template, as the end of a sentence about it.
  static final class TemplateException extends Exception {
    private static final long serialVersionUID = 1;

    TemplateException(String message) {
      super(message);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  static Template parse(String text) throws TemplateException {
    var parts = new ArrayList<Part>();
    Matcher matcher = PART.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      String literal = matcher.group("text");
      String format = matcher.group("format");
      parts.add(
          literal == null
              ? new Part.Variable(matcher.group("name"), format == null ? "" : format)
              : new Part.Literal(literal));
      end = matcher.end();
    }
    if (end < text.length()) {
      throw new TemplateException(
          "has a brace at character %d that belongs to no variable. Write {component} or {component:format}"
              .formatted(end + 1));
    }
    if (parts.isEmpty()) {
      throw new TemplateException("is empty. Write a text, variables or both");
    }
    return new Template(List.copyOf(parts));
  }

  /// The template without the names of its variables: two with the same shape share partitions.
  String shape() {
    var shape = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(String text) -> shape.append(text);
        case Part.Variable(_, String format) -> shape.append('{').append(format).append('}');
      }
    }
    return shape.toString();
  }
}
