package app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Code in the documents is cut from files that are compiled or run: a comment `path` or
/// `path#region` before a fenced block names the file. Run with `-Dlanner.documents=write` to cut
/// it again.
class DocumentationTest {
  private static final Path ROOT = root();
  private static final Pattern BLOCK =
      Pattern.compile("<!-- ([\\w./-]+?)(?:#(\\w+))? -->\n```(\\w+)\n(.*?)```\n", Pattern.DOTALL);
  private static final boolean WRITE = "write".equals(System.getProperty("lanner.documents"));

  @Test
  void showsTheCodeThatIsCompiled() throws IOException {
    var blocks = new ArrayList<String>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      String cut = BLOCK.matcher(text).replaceAll(block -> quoted(cut(block, blocks)));
      if (WRITE) {
        Files.writeString(document, cut);
      } else {
        assertThat(text).as("%s", ROOT.relativize(document)).isEqualTo(cut);
      }
    }

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void showsNoOtherJava() throws IOException {
    for (Path document : documents()) {
      String text = BLOCK.matcher(Files.readString(document)).replaceAll("");

      assertThat(text).as("%s", ROOT.relativize(document)).doesNotContain("```java");
    }
  }

  @Test
  void linksToFilesThatAreThere() throws IOException {
    Pattern link = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");
    for (Path document : documents()) {
      List<Path> targets =
          link.matcher(Files.readString(document))
              .results()
              .map(match -> document.resolveSibling(match.group(1)))
              .toList();

      assertThat(targets).as("%s", ROOT.relativize(document)).allMatch(Files::exists);
    }
  }

  private static String cut(MatchResult block, List<String> blocks) {
    String file = block.group(1);
    blocks.add(file);
    String region = block.group(2);
    String code = read(ROOT.resolve(file));
    return "<!-- %s%s -->\n```%s\n%s```\n"
        .formatted(
            file,
            region == null ? "" : "#" + region,
            block.group(3),
            region == null ? code : region(code, region));
  }

  /// The lines between `@start region="…"` and `@end`.
  private static String region(String code, String name) {
    String start = "// @start region=\"" + name + "\"\n";
    assertThat(code).contains(start);
    int from = code.indexOf(start) + start.length();
    int end = code.indexOf("// @end", from);
    String lines = code.substring(from, code.lastIndexOf('\n', end));
    return lines.stripTrailing().stripIndent() + "\n";
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("A document shows code of " + file + ", which cannot be read.", e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
