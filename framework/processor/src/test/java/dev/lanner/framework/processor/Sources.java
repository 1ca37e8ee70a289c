package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/// Source texts to compile with the processor. One without a package is in `shop` and has the usual
/// imports, in front of its first line so that line numbers stay; its file is named after the first
/// type in it, `package-info` where there is none.
record Sources(List<JavaFileObject> files, List<String> texts) {
  /// What has a codec, as messages say it.
  static final String CODECS =
      " Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI,"
          + " java.time, byte[], Optional, List, Set or Map of these, or write a Converter or"
          + " JsonCodec for it.";

  private static final String USUAL =
      "package shop; import dev.lanner.framework.*; import jakarta.validation.Valid;"
          + " import jakarta.validation.constraints.*; import java.time.*; import java.util.*;"
          + " import org.jspecify.annotations.Nullable; ";
  private static final Pattern PACKAGE = Pattern.compile("(?:^|\\s)package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
  private static final String MARK = "// !";

  static Sources of(String... texts) {
    var files = new ArrayList<JavaFileObject>();
    for (String text : texts) {
      files.add(file(text));
    }
    return new Sources(List.copyOf(files), List.of(texts));
  }

  private static JavaFileObject file(String text) {
    var declared = PACKAGE.matcher(text);
    boolean hasPackage = declared.find();
    var type = TYPE.matcher(text);
    if (!type.find()) {
      return JavaFileObjects.forSourceString(
          (hasPackage ? declared.group(1) : "shop") + ".package-info",
          text.contains("import ") ? text : text + USUAL.replace("package shop;", ""));
    }
    return hasPackage
        ? JavaFileObjects.forSourceString(declared.group(1) + "." + type.group(1), text)
        : JavaFileObjects.forSourceString("shop." + type.group(1), USUAL + text);
  }

  /// The same files in another order.
  Sources reversed() {
    return new Sources(files.reversed(), texts.reversed());
  }

  Compilation compile() {
    return compileWith(new LannerProcessor());
  }

  Compilation compileWith(Processor... processors) {
    return Compiler.javac()
        .withProcessors(processors)
        .withOptions("-Xlint:all,-processing,-classfile,-path", "-parameters")
        .compile(files);
  }

  /// Compiles without an error or a warning, in what is generated too.
  Compilation accepted() {
    Compilation compilation = compile();
    assertThat(compilation.diagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    return compilation;
  }

  /// Fails with these messages and no others, at the lines that end with `// !`, in their order.
  void refused(String... messages) {
    List<Mistake> mistakes =
        compile().errors().stream().map(Mistake::of).sorted(Mistake.BY_PLACE).toList();
    assertThat(mistakes).extracting(Mistake::message).containsExactly(messages);
    assertThat(mistakes).extracting(Mistake::place).hasSameElementsAs(marks());
  }

  private record Mistake(String file, long line, String message) {
    static final Comparator<Mistake> BY_PLACE =
        Comparator.comparing(Mistake::file).thenComparingLong(Mistake::line);

    static Mistake of(Diagnostic<? extends JavaFileObject> error) {
      JavaFileObject source = error.getSource();
      return new Mistake(
          source == null ? "" : source.getName(), error.getLineNumber(), error.getMessage(null));
    }

    String place() {
      return file + ":" + line;
    }
  }

  private List<String> marks() {
    var marks = new ArrayList<String>();
    for (int i = 0; i < files.size(); i++) {
      List<String> lines = texts.get(i).lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        if (lines.get(line).endsWith(MARK)) {
          marks.add(files.get(i).getName() + ":" + (line + 1));
        }
      }
    }
    return marks;
  }
}
