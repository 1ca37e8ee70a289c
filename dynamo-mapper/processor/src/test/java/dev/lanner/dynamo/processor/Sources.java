package dev.lanner.dynamo.processor;

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
/// type in it.
record Sources(List<JavaFileObject> files, List<String> texts) {
  private static final String USUAL =
      "package shop; import dev.lanner.dynamo.*; import java.math.*; import java.time.*;"
          + " import java.util.*; import org.jspecify.annotations.Nullable;"
          + " import software.amazon.awssdk.services.dynamodb.model.AttributeValue; ";
  private static final Pattern PACKAGE = Pattern.compile("(?:^|\\s)package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum) ([\\w$]+)");
  private static final String MARK = "// !";

  static Sources of(String... texts) {
    var files = new ArrayList<JavaFileObject>();
    for (String text : texts) {
      files.add(file(text));
    }
    return new Sources(List.copyOf(files), List.of(texts));
  }

  private static JavaFileObject file(String text) {
    String name = typeName(text);
    var declared = PACKAGE.matcher(text);
    return declared.find()
        ? JavaFileObjects.forSourceString(declared.group(1) + "." + name, text)
        : JavaFileObjects.forSourceString("shop." + name, USUAL + text);
  }

  /// The same files and one in no package.
  Sources withoutPackage(String text) {
    var more = new ArrayList<>(files);
    String imports = USUAL.replace("package shop; ", "");
    more.add(JavaFileObjects.forSourceString(typeName(text), imports + text));
    var moreTexts = new ArrayList<>(texts);
    moreTexts.add(text);
    return new Sources(more, moreTexts);
  }

  private static String typeName(String text) {
    var type = TYPE.matcher(text);
    assertThat(type.find()).as(text).isTrue();
    return type.group(1);
  }

  /// The same files in another order.
  Sources reversed() {
    return new Sources(files.reversed(), texts.reversed());
  }

  Compilation compile() {
    return compileWith(new TableProcessor());
  }

  Compilation compileWith(Processor... processors) {
    return Compiler.javac()
        .withProcessors(processors)
        .withOptions("-Xlint:all,-processing,-classfile,-path", "-Werror")
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
    reported(compile().errors(), messages);
  }

  /// Compiles with these warnings and no others, at the lines that end with `// !`, in their order.
  void warned(String... messages) {
    reported(compile().warnings(), messages);
  }

  private void reported(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, String... messages) {
    List<Mistake> mistakes =
        diagnostics.stream().map(Mistake::of).sorted(Mistake.BY_PLACE).toList();
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
