package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.BoundBy;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Finds the binder of a parameter: what `@BoundBy` says on its annotation, or on its type.
final class Binders {
  private static final String BOUND_BY = BoundBy.class.getName();
  private static final String BINDER = "dev.lanner.framework.Binder";

  private final Types types;
  private final Instances instances;
  private final Reporter reporter;

  Binders(Types types, Instances instances, Reporter reporter) {
    this.types = types;
    this.instances = instances;
    this.reporter = reporter;
  }

  /// Whether a binder makes the argument.
  boolean binds(VariableElement parameter, TypeMirror type) {
    return boundBy(parameter, type) != null;
  }

  /// A binder.
  ///
  /// @param made what it makes
  /// @param expression that gives it
  record Found(TypeMirror made, CodeBlock expression) {}

  /// The binder, or `null` after an error was reported.
  @Nullable Found of(VariableElement parameter, TypeMirror type, String packageName) {
    AnnotationMirror boundBy = boundBy(parameter, type);
    if (boundBy == null || !(types.value(boundBy, "value").getValue() instanceof DeclaredType)) {
      return null;
    }
    var binder =
        (TypeElement) ((DeclaredType) types.value(boundBy, "value").getValue()).asElement();
    DeclaredType as = types.supertype(binder.asType(), BINDER);
    TypeMirror made = as == null ? null : types.argument(as, 0);
    if (made == null || !types.isAssignable(made, types.boxed(type))) {
      reporter.error(
          parameter,
          "The parameter "
              + parameter.getSimpleName()
              + " is bound by "
              + binder.getSimpleName()
              + ", which makes "
              + (made == null ? "nothing" : types.plain(made))
              + " and no "
              + types.plain(type)
              + ". Change its type.");
      return null;
    }
    CodeBlock expression = instances.of(binder, parameter, packageName);
    return expression == null ? null : new Found(made, expression);
  }

  private static @Nullable AnnotationMirror boundBy(VariableElement parameter, TypeMirror type) {
    for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
      AnnotationMirror found = Types.mirror(mirror.getAnnotationType().asElement(), BOUND_BY);
      if (found != null) {
        return found;
      }
    }
    TypeElement element = Types.element(type);
    return element == null ? null : Types.mirror(element, BOUND_BY);
  }
}
