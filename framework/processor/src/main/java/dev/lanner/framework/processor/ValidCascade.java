package dev.lanner.framework.processor;

import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Checks that every constraint inside a body is reached by `@Valid`, and that every `@Valid`
/// reaches one. Jakarta Validation would silently check nothing in both cases; here they are
/// errors, which is also why generated codecs need no more than one switch for all of a body.
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

  /// Reports the first place in a body where constraints would not be checked, or none are.
  boolean isWhole(Element parameter, TypeMirror body) {
    return isWhole(parameter, parameter, body, Types.has(parameter, VALID), false, new HashSet<>());
  }

  /// @param marked whether `@Valid` is on what has the type
  /// @param reached whether it is on something around it
  private boolean isWhole(
      Element at,
      Element fallback,
      TypeMirror type,
      boolean marked,
      boolean reached,
      Set<TypeElement> seen) {
    boolean isMarked = marked || Types.has(type, VALID);
    // What a type variable stands for is seen where the record is used.
    if (isMarked && !Types.mentionsVariable(type) && !hasConstraints(type, new HashSet<>())) {
      reporter.error(
          types.isSource(at) ? at : fallback,
          at.getSimpleName()
              + " is @Valid, and "
              + types.plain(type)
              + " has no constraints, so that nothing would be checked. Add constraints or remove @Valid.");
      return false;
    }
    if (!(type instanceof DeclaredType declared)) {
      return true;
    }
    boolean valid = isMarked || reached;
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (!isWhole(at, fallback, argument, false, valid, seen)) {
        return false;
      }
    }
    var element = (TypeElement) declared.asElement();
    if (!valid && hasConstraints(element, new HashSet<>())) {
      reporter.error(
          types.isSource(at) ? at : fallback,
          element.getSimpleName()
              + " has constraints, and "
              + at.getSimpleName()
              + " is not @Valid, so that they would not be checked. Add @Valid or remove the constraints.");
      return false;
    }
    for (TypeElement record : records(element)) {
      if (seen.add(record) && !areWhole(record, fallback, seen)) {
        return false;
      }
    }
    return true;
  }

  private boolean areWhole(TypeElement record, Element fallback, Set<TypeElement> seen) {
    for (RecordComponentElement component : record.getRecordComponents()) {
      boolean marked = Types.has(component, VALID) || Types.has(component.getAccessor(), VALID);
      if (!isWhole(component, fallback, component.asType(), marked, false, seen)) {
        return false;
      }
    }
    return true;
  }

  /// What a value of the type may be: the record, or one of those of a sealed interface.
  private static List<TypeElement> records(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return List.of(type);
    }
    return SealedReader.isSealed(type.asType()) ? SealedReader.records(type) : List.of();
  }

  private boolean hasConstraints(TypeElement type, Set<TypeElement> seen) {
    for (TypeElement record : records(type)) {
      if (seen.add(record)) {
        for (RecordComponentElement component : record.getRecordComponents()) {
          if (isConstrained(component)
              || isConstrained(component.getAccessor())
              || hasConstraints(component.asType(), seen)) {
            return true;
          }
        }
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
      return hasConstraints((TypeElement) declared.asElement(), seen);
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
