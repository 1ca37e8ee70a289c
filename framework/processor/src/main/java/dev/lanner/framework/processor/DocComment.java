package dev.lanner.framework.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/// What a Javadoc comment says, in CommonMark.
///
/// @param text what stands before the first block tag
/// @param parameters texts of `@param` by name
/// @param result the text of `@return`, empty without one
/// @param thrown what `@throws` says, in its order
record DocComment(String text, Map<String, String> parameters, String result, List<Thrown> thrown) {
  static final DocComment NONE = new DocComment("", Map.of(), "", List.of());

  private static final Pattern BLOCK = Pattern.compile("@(\\w+)(?:\\s+(.*))?", Pattern.DOTALL);
  private static final String INLINE_RETURN = "{@return ";
  private static final Pattern SENTENCE =
      Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|cf|vs))[.!?](?=\\s+\\P{Ll}|\\s*$)");
  private static final Pattern MARKED_LINE =
      Pattern.compile("(?:[-*+>#|]|\\d+[.)])(?:\\s.*|$)|\\|.*|```.*");

  /// An exception and when it comes.
  ///
  /// @param type as it stands in the source
  record Thrown(String type, String text) {}

  DocComment {
    parameters = Map.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /// The comment of an element in source; of others there is none.
  static DocComment of(Element element, Elements elements) {
    String comment = elements.getDocComment(element);
    return comment == null
        ? NONE
        : parse(
            comment, elements.getDocCommentKind(element) == Elements.DocCommentKind.END_OF_LINE);
  }

  /// @param markdown whether the comment is Markdown instead of HTML
  static DocComment parse(String comment, boolean markdown) {
    List<String> blocks = blocks(DocText.commonMark(comment.stripIndent(), markdown));
    Map<String, String> parameters = new LinkedHashMap<>();
    var thrown = new ArrayList<Thrown>();
    String result = inlineResult(comment.strip(), markdown);
    for (String block : blocks.subList(1, blocks.size())) {
      Matcher tag = BLOCK.matcher(block.strip());
      String content = tag.matches() && tag.group(2) != null ? unwrapped(tag.group(2)) : "";
      String[] words = content.split("\\s+", 2);
      String rest = words.length == 1 ? "" : words[1];
      switch (tag.matches() ? tag.group(1) : "") {
        case "param" -> parameters.putIfAbsent(words[0], rest);
        case "return" -> result = content;
        case "throws", "exception" -> thrown.add(new Thrown(words[0], rest));
        default -> {}
      }
    }
    return new DocComment(unwrapped(blocks.getFirst()), parameters, result, thrown);
  }

  /// What `{@return …}` says, which may only begin a comment.
  private static String inlineResult(String comment, boolean markdown) {
    return comment.startsWith(INLINE_RETURN)
        ? unwrapped(
            DocText.commonMark(
                comment.substring(INLINE_RETURN.length(), DocText.closingBrace(comment, 0)),
                markdown))
        : "";
  }

  /// What stands before the first block tag, then each block with its tag.
  private static List<String> blocks(String text) {
    var blocks = new ArrayList<String>();
    var block = new StringBuilder();
    boolean fenced = false;
    for (String line : text.split("\n", -1)) {
      fenced ^= line.strip().startsWith("```");
      if (!fenced && line.stripLeading().matches("@[a-z]\\w*(?:\\s.*)?")) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    return blocks;
  }

  /// Paragraphs on one line each, as their lines were broken for the source's margin.
  private static String unwrapped(String text) {
    var lines = new StringBuilder();
    boolean fenced = false;
    boolean open = false;
    for (String line : text.strip().split("\n", -1)) {
      String stripped = line.strip();
      boolean fence = stripped.startsWith("```");
      if (fenced || fence) {
        lines.append(lines.isEmpty() ? "" : "\n").append(fence ? stripped : line.stripTrailing());
        open = false;
      } else if (stripped.isEmpty()) {
        open = false;
      } else if (open && !MARKED_LINE.matcher(stripped).matches()) {
        lines.append(' ').append(stripped);
      } else {
        lines.append(lines.isEmpty() ? "" : open ? "\n" : "\n\n").append(stripped);
        open = true;
      }
      fenced ^= fence;
    }
    return lines.toString();
  }

  /// The first sentence as plain text, without the period at its end.
  String summary() {
    String sentence = text.substring(0, endOfFirstSentence());
    String plain = sentence.replace("`", "").replace("**", "").replace('\n', ' ').strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /// What comes after the first sentence.
  String remainder() {
    return text.substring(endOfFirstSentence()).strip();
  }

  private int endOfFirstSentence() {
    int paragraph = text.indexOf("\n");
    String first = paragraph < 0 ? text : text.substring(0, paragraph);
    Matcher end = SENTENCE.matcher(first);
    return end.find() ? end.end() : first.length();
  }
}
