package dev.lanner.processing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/// Where generated files go, and how source files look: JavaPoet's layout with Markdown comments,
/// closed braces and fields side by side, as a person would write it.
public final class Output {
  private static final Pattern COMMENT =
      Pattern.compile("^( *)/\\*\\*\n\\1 \\* (.*)\n\\1 \\*/$", Pattern.MULTILINE);
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}$", Pattern.MULTILINE);

  private static final Pattern GAP_BETWEEN_FIELDS =
      Pattern.compile(";\n\n(?=  private (static )?final [^({;]*[=;])");

  /// A field whose type leaves no room for its name.
  private static final Pattern LONG_FIELD =
      Pattern.compile("^(?=.{101})( *)(.*>) (\\w+ =)$", Pattern.MULTILINE);

  private static final Pattern JAVA_LANG_IMPORT = Pattern.compile("import java\\.lang\\.(\\w+);\n");
  private static final Pattern TRAILING_SPACE = Pattern.compile(" +$", Pattern.MULTILINE);

  private final Filer filer;
  private final Types types;
  private final Reporter reporter;

  public Output(ProcessingEnvironment environment, Types types, Reporter reporter) {
    this.filer = environment.getFiler();
    this.types = types;
    this.reporter = reporter;
  }

  /// A source file before it is written. What it uses may be deprecated, which is no warning for
  /// whoever compiles it.
  ///
  /// @param origin the type that the file follows from
  /// @param processor that writes the file
  public static JavaFile file(
      String packageName, TypeSpec type, String origin, Class<? extends Processor> processor) {
    TypeSpec generated =
        type.toBuilder()
            .addAnnotation(
                AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", processor.getName())
                    .build())
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build())
            .build();
    return JavaFile.builder(packageName, generated)
        .addFileComment("Generated from $L by Lanner. Change its source, not this file.", origin)
        .indent("  ")
        .build();
  }

  /// The whole text of an expression; its `toString` loses what comes after the last place where a
  /// line may break.
  public static String text(CodeBlock expression) {
    return CodeBlock.of("$L\n", expression).toString().stripTrailing();
  }

  /// Writes a source file, unless somebody wrote one of that name by hand.
  public void write(JavaFile file) {
    String name = name(file.packageName(), file.typeSpec().name());
    TypeElement existing = types.elements().getTypeElement(name);
    if (existing != null && types.isSource(existing)) {
      reporter.error(
          existing, "Lanner generates a class of the name " + name + ". Rename this one.");
      return;
    }
    Element[] origins = file.typeSpec().originatingElements().toArray(new Element[0]);
    try (Writer out = filer.createSourceFile(name, origins).openWriter()) {
      out.write(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a resource in UTF-8, whatever encoding the sources have.
  public void write(String resource, String text) {
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource).openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(JavaFile file) {
    String text = COMMENT.matcher(file.toString()).replaceAll("$1/// $2");
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll(";\n");
    text = TRAILING_SPACE.matcher(text).replaceAll("");
    text = LONG_FIELD.matcher(text).replaceAll("$1$2\n$1    $3");
    return JAVA_LANG_IMPORT
        .matcher(text)
        .replaceAll(match -> isHidden(match.group(1), file.packageName()) ? match.group() : "");
  }

  /// Whether a class of the package stands before the one of `java.lang`.
  private boolean isHidden(String simpleName, String packageName) {
    return types.elements().getTypeElement(name(packageName, simpleName)) != null;
  }

  private static String name(String packageName, String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
