package dev.lanner.processing;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/// Writes JSON for people: two spaces deep, and what has no depth of its own on one line where that
/// has room.
public final class JsonTreeWriter {
  private static final int LINE = 100;
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private JsonTreeWriter() {}

  /// The text, with a line break at its end.
  public static String write(JsonTree tree) {
    var writer = new JsonTreeWriter();
    writer.append(tree, "");
    return writer.out.append('\n').toString();
  }

  private void append(JsonTree tree, String indent) {
    String line = isFlat(tree) ? line(tree) : "";
    int used = out.length() - (out.lastIndexOf("\n") + 1);
    if (!line.isEmpty() && (used + line.length() < LINE || isScalar(tree))) {
      out.append(line);
      return;
    }
    String deeper = indent + INDENT;
    switch (tree) {
      case JsonTree.Members object -> {
        out.append("{\n");
        Iterator<Map.Entry<String, JsonTree>> members = object.all().entrySet().iterator();
        while (members.hasNext()) {
          Map.Entry<String, JsonTree> member = members.next();
          out.append(deeper).append(quoted(member.getKey())).append(": ");
          append(member.getValue(), deeper);
          out.append(members.hasNext() ? ",\n" : "\n");
        }
        out.append(indent).append('}');
      }
      case JsonTree.Items array -> {
        out.append("[\n");
        Iterator<JsonTree> elements = array.elements().iterator();
        while (elements.hasNext()) {
          out.append(deeper);
          append(elements.next(), deeper);
          out.append(elements.hasNext() ? ",\n" : "\n");
        }
        out.append(indent).append(']');
      }
      case JsonTree.Text _, JsonTree.Numeral _, JsonTree.Flag _ -> out.append(line);
    }
  }

  /// Whether no object is inside, nor an array inside of an array.
  private static boolean isFlat(JsonTree tree) {
    return switch (tree) {
      case JsonTree.Members object ->
          object.all().values().stream().allMatch(each -> isScalar(each) || isRow(each));
      case JsonTree.Items _ -> isRow(tree);
      case JsonTree.Text _, JsonTree.Numeral _, JsonTree.Flag _ -> true;
    };
  }

  private static boolean isRow(JsonTree tree) {
    return switch (tree) {
      case JsonTree.Items array -> array.elements().stream().allMatch(JsonTreeWriter::isScalar);
      case JsonTree.Members object -> object.all().isEmpty();
      case JsonTree.Text _, JsonTree.Numeral _, JsonTree.Flag _ -> false;
    };
  }

  private static boolean isScalar(JsonTree tree) {
    return switch (tree) {
      case JsonTree.Text _, JsonTree.Numeral _, JsonTree.Flag _ -> true;
      case JsonTree.Members _, JsonTree.Items _ -> false;
    };
  }

  private static String line(JsonTree tree) {
    var line = new StringBuilder();
    String separator = "";
    switch (tree) {
      case JsonTree.Text text -> line.append(quoted(text.value()));
      case JsonTree.Numeral number -> line.append(number.value());
      case JsonTree.Flag flag -> line.append(flag.value());
      case JsonTree.Members object -> {
        line.append('{');
        for (Map.Entry<String, JsonTree> member : object.all().entrySet()) {
          line.append(separator).append(quoted(member.getKey())).append(": ");
          line.append(line(member.getValue()));
          separator = ", ";
        }
        line.append('}');
      }
      case JsonTree.Items array -> {
        line.append('[');
        for (JsonTree element : array.elements()) {
          line.append(separator).append(line(element));
          separator = ", ";
        }
        line.append(']');
      }
    }
    return line.toString();
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
