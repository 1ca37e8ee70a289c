package dev.lanner.framework.processor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the text of a Javadoc comment, in HTML or Markdown, into CommonMark without what only
/// Javadoc understands: tags in braces become their texts, links to code the names of what they
/// lead to.
final class DocText {
  private static final Pattern ELEMENT = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*[\"']([^\"']*)[\"']");

  private final String in;
  private final boolean markdown;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private boolean code;
  private boolean preformatted;
  private @Nullable String href;

  private DocText(String in, boolean markdown) {
    this.in = in;
    this.markdown = markdown;
  }

  /// @param markdown whether the comment is Markdown instead of HTML
  static String commonMark(String text, boolean markdown) {
    return new DocText(text, markdown).converted();
  }

  private String converted() {
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '`') {
        appendCodeSpan();
      } else if (in.startsWith("{@", at)) {
        appendTag();
      } else if (markdown && c == '[') {
        appendReference();
      } else if (!markdown && c == '<') {
        appendElement();
      } else if (!markdown && c == '&' && (code || preformatted)) {
        appendCharacter();
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /// Code between as many backquotes as it begins with, where nothing has a meaning.
  private void appendCodeSpan() {
    int end = at;
    while (end < in.length() && in.charAt(end) == '`') {
      end++;
    }
    String quotes = in.substring(at, end);
    int close = in.indexOf(quotes, end);
    int next = close < 0 ? end : close + quotes.length();
    out.append(in, at, next);
    at = next;
  }

  private void appendTag() {
    int end = closingBrace(in, at);
    String tag = in.substring(at + 2, end);
    at = Math.min(end + 1, in.length());
    String[] parts = tag.split("\\s+", 2);
    String content = parts.length == 1 ? "" : parts[1];
    switch (parts[0]) {
      case "code", "systemProperty" -> out.append(code || preformatted ? content : span(content));
      case "literal" -> out.append(content.replace("&", "&amp;").replace("<", "&lt;"));
      case "link", "linkplain" -> out.append(DocReference.label(content));
      case "value" -> out.append(DocReference.simple(content));
      case "return" ->
          out.append("Returns ").append(commonMark(content.strip(), markdown)).append('.');
      case "snippet" -> appendSnippet(content);
      case "inheritDoc", "docRoot" -> {}
      default -> out.append(commonMark(content, markdown));
    }
  }

  /// Code that stands in the comment itself; other code is elsewhere, and not for clients.
  private void appendSnippet(String content) {
    int colon = content.indexOf(':');
    if (colon >= 0) {
      String lines = content.substring(colon + 1).stripTrailing().stripIndent().strip();
      out.append("\n```java\n").append(lines).append("\n```\n");
    }
  }

  /// Where the brace is closed that opens at an index, or the end of the text.
  static int closingBrace(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /// `[text][Order#id]` and `[Order]` lead to code; `[text](address)` stays.
  private void appendReference() {
    int end = in.indexOf(']', at);
    char next = end < 0 || end + 1 == in.length() ? ' ' : in.charAt(end + 1);
    if (next == '[' && in.indexOf(']', end + 1) > 0) {
      out.append(in, at + 1, end);
      at = in.indexOf(']', end + 1) + 1;
    } else if (end > 0
        && next != '('
        && next != ':'
        && DocReference.is(in.substring(at + 1, end))) {
      out.append(DocReference.simple(in.substring(at + 1, end)));
      at = end + 1;
    } else {
      out.append('[');
      at++;
    }
  }

  private void appendElement() {
    Matcher comment = COMMENT.matcher(in).region(at, in.length());
    Matcher element = ELEMENT.matcher(in).region(at, in.length());
    if (comment.lookingAt()) {
      at = comment.end();
    } else if (element.lookingAt()) {
      at = element.end();
      append(element.group(2).toLowerCase(Locale.ROOT), element.group(1), element);
    } else {
      out.append('<');
      at++;
    }
  }

  private void append(String name, String slash, Matcher element) {
    boolean opens = slash.isEmpty();
    switch (name) {
      case "p", "br", "ul", "ol", "dl", "table", "tr", "h1", "h2", "h3", "h4" -> out.append("\n\n");
      case "li" -> out.append(opens ? "\n- " : "");
      case "b", "strong" -> out.append("**");
      case "i", "em" -> out.append('*');
      case "code", "tt" -> {
        code = opens;
        out.append(preformatted ? "" : "`");
      }
      case "pre" -> {
        preformatted = opens;
        out.append("\n```\n");
      }
      case "a" -> {
        Matcher address = HREF.matcher(element.group(3));
        if (opens && address.find()) {
          href = address.group(1);
          out.append('[');
        } else if (!opens && href != null) {
          out.append("](").append(href).append(')');
          href = null;
        }
      }
      default -> {}
    }
  }

  /// In code, CommonMark knows no character references.
  private void appendCharacter() {
    String[] known = {"&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"", "&#64;", "@"};
    for (int i = 0; i < known.length; i += 2) {
      if (in.startsWith(known[i], at)) {
        out.append(known[i + 1]);
        at += known[i].length();
        return;
      }
    }
    out.append('&');
    at++;
  }

  private static String span(String content) {
    String quotes = content.contains("`") ? "``" : "`";
    String space = quotes.length() > 1 ? " " : "";
    return quotes + space + content + space + quotes;
  }
}
