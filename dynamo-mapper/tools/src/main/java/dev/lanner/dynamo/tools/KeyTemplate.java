package dev.lanner.dynamo.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The template of a key attribute, taken apart: `ORDER#{placed}#{id}`. A key attribute that is a
/// component is a template of that component alone.
///
/// @param parts literals, none of them empty, and variables
public record KeyTemplate(List<Part> parts) {
  private static final Pattern PART =
      Pattern.compile("\\{(?<name>[^{}:]+)(:(?<format>\\w+))?}|(?<text>[^{}]+)");

  /// A piece of a template.
  public sealed interface Part {
    /// Text as it is.
    record Literal(String text) implements Part {}

    /// The value of a component.
    ///
    /// @param format how much of it, such as `day` or `6`; empty for all
    record Variable(String component, String format) implements Part {}
  }

  static KeyTemplate of(String component) {
    return new KeyTemplate(List.of(new Part.Variable(component, "")));
  }

  /// @throws ToolsException when a brace belongs to no variable
  static KeyTemplate parse(String text) {
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
    if (end < text.length() || parts.isEmpty()) {
      throw new ToolsException(
          "The key template \"%s\" cannot be read at character %d. Compile the application again."
              .formatted(text, end + 1));
    }
    return new KeyTemplate(List.copyOf(parts));
  }

  /// The text before the first variable; empty when it starts with one.
  String prefix() {
    return parts.getFirst() instanceof Part.Literal(String text) ? text : "";
  }

  /// The components in it, in their order.
  List<String> components() {
    var components = new ArrayList<String>();
    for (Part part : parts) {
      if (part instanceof Part.Variable(String component, _)) {
        components.add(component);
      }
    }
    return components;
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

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(String literal) -> text.append(literal);
        case Part.Variable(String component, String format) ->
            text.append('{')
                .append(component)
                .append(format.isEmpty() ? "" : ":" + format)
                .append('}');
      }
    }
    return text.toString();
  }
}
