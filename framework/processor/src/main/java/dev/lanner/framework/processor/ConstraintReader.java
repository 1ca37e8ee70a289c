package dev.lanner.framework.processor;

import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads the constraints of Jakarta Validation from a parameter or record component. One that
/// cannot be checked is an error: a constraint that is passed over would be worse than none.
final class ConstraintReader {
  private static final String PACKAGE = "jakarta.validation.constraints.";
  private static final String META = "jakarta.validation.Constraint";
  private static final List<String> DEMANDING = List.of("NotNull", "NotBlank", "NotEmpty");

  private final Types types;
  private final Reporter reporter;
  private final ConstraintMaker maker;

  ConstraintReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
    this.maker = new ConstraintMaker(types, reporter);
  }

  /// The constraints on a value of a type and on the elements of a list, without duplicates.
  /// `@NotNull` is none of them, as whatever is not `@Nullable` or `Optional` has to be there
  /// anyway.
  ///
  /// @param at where to report
  /// @param nullable whether the value may be `null`
  /// @param declarations what may carry them beside the type: the parameter, or the component and
  ///   its accessor
  List<Constraint> read(
      Element at, TypeMirror type, boolean nullable, AnnotatedConstruct... declarations) {
    var found = new LinkedHashMap<String, AnnotationMirror>();
    for (AnnotatedConstruct declaration : declarations) {
      collect(found, declaration);
    }
    collect(found, type);
    boolean optional = types.isOptional(type);
    TypeMirror value = optional ? types.argument(type, 0) : type;
    if (optional) {
      collect(found, value);
    }
    var constraints = new ArrayList<Constraint>();
    for (AnnotationMirror mirror : found.values()) {
      if (agreesOnPresence(at, mirror, type, nullable || optional)) {
        addIfSound(constraints, at, mirror, value, false);
      }
    }
    readElements(constraints, at, value);
    return constraints;
  }

  /// Reports constraints where none are checked.
  ///
  /// @param what carries them, for example `the record Order`
  /// @param advice what to do instead, for example `Check it in its constructor`
  void reportUnchecked(Element at, String what, String advice, AnnotatedConstruct... annotated) {
    var found = new LinkedHashMap<String, AnnotationMirror>();
    for (AnnotatedConstruct each : annotated) {
      collect(found, each);
    }
    for (AnnotationMirror mirror : found.values()) {
      reporter.error(
          at,
          "@"
              + Types.name(mirror)
              + " stands on "
              + what
              + ", where it is not checked. "
              + advice
              + ", or remove it.");
    }
  }

  private boolean agreesOnPresence(
      Element at, AnnotationMirror mirror, TypeMirror type, boolean mayBeAbsent) {
    boolean demandsPresence = DEMANDING.contains(Types.name(mirror));
    if (demandsPresence && mayBeAbsent) {
      reporter.error(
          at,
          "@"
              + Types.name(mirror)
              + " demands a value, and "
              + (types.isOptional(type) ? types.plain(type) : "@Nullable")
              + " lets it be absent. Keep one of the two.");
      return false;
    }
    if (Types.name(mirror).equals("Null") && !mayBeAbsent) {
      reporter.error(
          at,
          "@Null can never hold on "
              + types.plain(type)
              + ", which is not @Nullable and has to be there. Remove it.");
      return false;
    }
    return true;
  }

  private void readElements(List<Constraint> constraints, Element at, TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      var found = new LinkedHashMap<String, AnnotationMirror>();
      collect(found, argument);
      for (AnnotationMirror mirror : found.values()) {
        if (!types.isList(type)) {
          reportInside(at, mirror, type);
        } else if (agreesOnPresence(at, mirror, argument, Types.isNullable(argument))) {
          addIfSound(constraints, at, mirror, argument, true);
        }
      }
      reportDeeper(at, argument);
    }
  }

  private void reportDeeper(Element at, TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        var found = new LinkedHashMap<String, AnnotationMirror>();
        collect(found, argument);
        found.values().forEach(mirror -> reportInside(at, mirror, type));
        reportDeeper(at, argument);
      }
    }
  }

  private void reportInside(Element at, AnnotationMirror mirror, TypeMirror type) {
    reporter.error(
        at,
        "@"
            + Types.name(mirror)
            + " stands inside "
            + types.plain(type)
            + ", where it is not checked. Put it on the elements of an outer List, on the value of an outer Optional, or on the whole.");
  }

  private void collect(Map<String, AnnotationMirror> found, AnnotatedConstruct annotated) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      var type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().toString().startsWith(PACKAGE)
          && type.getSimpleName().contentEquals("List")) {
        for (AnnotationValue each : Types.list(types.value(mirror, "value"))) {
          found.putIfAbsent(each.toString(), (AnnotationMirror) each.getValue());
        }
      } else if (isConstraint(type)) {
        found.putIfAbsent(mirror.toString(), mirror);
      }
    }
  }

  static boolean isConstraint(TypeElement type) {
    for (AnnotationMirror meta : type.getAnnotationMirrors()) {
      if (((TypeElement) meta.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(META)) {
        return true;
      }
    }
    return false;
  }

  private void addIfSound(
      List<Constraint> constraints,
      Element at,
      AnnotationMirror mirror,
      TypeMirror type,
      boolean onElements) {
    Constraint constraint = maker.make(at, mirror, type, onElements);
    if (constraint != null && !Types.name(mirror).equals("NotNull")) {
      constraints.add(constraint);
    }
  }
}
