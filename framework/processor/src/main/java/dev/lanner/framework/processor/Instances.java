package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lanner.processing.Output;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// How generated code gets an object of a class that users write: from the application when it is a
/// bean, else from its constructor.
final class Instances {
  /// Stands in expressions for the application; who has none cannot use them.
  static final String APPLICATION = "application";

  /// As an argument, or asked for a bean; not as a part of another name or of a media type.
  private static final Pattern NAMES_APPLICATION =
      Pattern.compile("(?<![\\w./\"])" + APPLICATION + "(?=[,)]|\\.bean\\()");

  private static final Set<String> SCOPES =
      Set.of(
          "jakarta.inject.Scope",
          "jakarta.inject.Singleton",
          "io.micronaut.context.annotation.Bean",
          "io.micronaut.context.annotation.DefaultScope");

  private final Types types;
  private final Reporter reporter;

  Instances(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// The expression, or `null` after an error was reported.
  ///
  /// @param at where the class is named
  /// @param packageName of the code that the expression stands in
  @Nullable CodeBlock of(TypeElement type, Element at, String packageName) {
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
      reporter.error(at, name + " is no class that can be made. Name a concrete class.");
      return null;
    }
    if (!types.isAccessible(type, packageName)) {
      reporter.error(
          at,
          name
              + " is not public, so that code generated in the package "
              + packageName
              + " cannot name it. Make it public.");
      return null;
    }
    if (isBean(type)) {
      return CodeBlock.of("$L.bean($T.class)", APPLICATION, ClassName.get(type));
    }
    if (!hasPlainConstructor(type, packageName)) {
      reporter.error(
          at,
          name
              + " is no bean and has no constructor without parameters. Annotate it with @Singleton, or give it one.");
      return null;
    }
    return CodeBlock.of("new $T()", ClassName.get(type));
  }

  /// Whether an expression needs the application.
  static boolean needsApplication(CodeBlock expression) {
    return NAMES_APPLICATION.matcher(Output.text(expression)).find();
  }

  /// Whether Micronaut makes a bean of a class, or by a method of a factory: it has a scope, or an
  /// annotation that stands for one.
  static boolean isBean(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      var annotation = (TypeElement) mirror.getAnnotationType().asElement();
      String name = annotation.getQualifiedName().toString();
      if (SCOPES.contains(name)) {
        return true;
      }
      for (AnnotationMirror meta : annotation.getAnnotationMirrors()) {
        String metaName =
            ((TypeElement) meta.getAnnotationType().asElement()).getQualifiedName().toString();
        if (SCOPES.contains(metaName)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasPlainConstructor(TypeElement type, String packageName) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    for (ExecutableElement constructor : constructors) {
      boolean visible =
          constructor.getModifiers().contains(Modifier.PUBLIC)
              || (!constructor.getModifiers().contains(Modifier.PRIVATE)
                  && types.packageOf(type).equals(packageName));
      if (constructor.getParameters().isEmpty() && visible) {
        return true;
      }
    }
    return constructors.isEmpty();
  }
}
