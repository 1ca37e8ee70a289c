package dev.lanner.framework.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Checks that every constraint inside a body is reached by `@Valid`. Jakarta Validation would
/// silently leave out one that is not; here that is an error, which is also why generated codecs
/// need no more than one switch for all of a body.
final class ValidCascade {
  private static final String VALID = "jakarta.validation.Valid";

  private final Types types;
  private final Reporter reporter;

  ValidCascade(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// Whether anything of a body is to be checked: `@Valid` is on the parameter, its type or what
  /// the type contains, as in `List<@Valid Order>`.
  static boolean begins(Element parameter, TypeMirror body) {
    return Types.has(parameter, VALID) || begins(body);
  }

  private static boolean begins(TypeMirror type) {
    return Types.has(type, VALID)
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(ValidCascade::begins));
  }

  /// Reports the first place below a body where constraints would not be checked.
  boolean isWhole(Element parameter, TypeMirror body) {
    boolean valid = Types.has(parameter, VALID) || Types.has(body, VALID);
    return isWhole(parameter, parameter, body, valid, new HashSet<>());
  }

  private boolean isWhole(
      Element at, Element fallback, TypeMirror type, boolean valid, Set<TypeElement> seen) {
    if (!(type instanceof DeclaredType declared)) {
      return true;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      boolean cascades = valid || Types.has(argument, VALID);
      if (!isWhole(at, fallback, argument, cascades, seen)) {
        return false;
      }
    }
    var element = (TypeElement) declared.asElement();
    if (!Types.isRecord(type)) {
      return true;
    }
    if (!valid && hasConstraints(element, new HashSet<>())) {
      reporter.error(
          types.isSource(at) ? at : fallback,
          element.getSimpleName()
              + " has constraints, and "
              + at.getSimpleName()
              + " is not @Valid, so that they would not be checked. Add @Valid or remove the constraints.");
      return false;
    }
    if (!seen.add(element)) {
      return true;
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      boolean cascades =
          Types.has(component, VALID)
              || Types.has(component.asType(), VALID)
              || Types.has(component.getAccessor(), VALID);
      if (!isWhole(component, fallback, component.asType(), cascades, seen)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasConstraints(TypeElement record, Set<TypeElement> seen) {
    if (!seen.add(record)) {
      return false;
    }
    for (RecordComponentElement component : record.getRecordComponents()) {
      if (isConstrained(component)
          || isConstrained(component.getAccessor())
          || hasConstraints(component.asType(), seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasConstraints(TypeMirror type, Set<TypeElement> seen) {
    if (isConstrained(type)) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        if (hasConstraints(argument, seen)) {
          return true;
        }
      }
      return Types.isRecord(type) && hasConstraints((TypeElement) declared.asElement(), seen);
    }
    return false;
  }

  private static boolean isConstrained(javax.lang.model.AnnotatedConstruct annotated) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (ConstraintReader.isConstraint((TypeElement) mirror.getAnnotationType().asElement())) {
        return true;
      }
    }
    return false;
  }
}
