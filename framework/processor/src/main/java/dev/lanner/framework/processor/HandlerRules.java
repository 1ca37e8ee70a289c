package dev.lanner.framework.processor;

import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// What a class must be so that it can be a bean, and a method so that generated code can call it.
final class HandlerRules {
  private final Types types;
  private final Reporter reporter;

  HandlerRules(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// Reports a method with a route whose class is no handler.
  ///
  /// @param needed what the class has to carry
  void reportStray(ExecutableElement method, Class<? extends Annotation> needed) {
    Element type = Objects.requireNonNull(method.getEnclosingElement());
    boolean mayBeInherited = type.getModifiers().contains(Modifier.ABSTRACT);
    if (type.getAnnotation(needed) == null && !mayBeInherited) {
      reporter.error(
          method,
          type.getSimpleName()
              + "."
              + method.getSimpleName()
              + " is a route, but "
              + type.getSimpleName()
              + " is no handler. Annotate the class with @"
              + needed.getSimpleName()
              + ", which also makes it a bean.");
    }
  }

  /// Whether the class can be a handler; else that was reported.
  boolean isUsable(TypeElement type) {
    String name = "The handler " + type.getSimpleName();
    if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
      reporter.error(
          type, name + " is no class that can be made. Put the annotation on a concrete class.");
      return false;
    }
    Element hidden = Types.privateOne(type);
    if (hidden != null) {
      reporter.error(
          type,
          name
              + (hidden.equals(type) ? "" : " is inside of " + hidden.getSimpleName() + ", which")
              + " is private, so that generated code cannot call it. Make "
              + (hidden.equals(type) ? "it" : hidden.getSimpleName())
              + " package-private.");
      return false;
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      reporter.error(
          type, name + " is an inner class, which cannot be made alone. Make it static.");
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      reporter.error(
          type, name + " has type parameters, which no request can fill. Name the types.");
      return false;
    }
    if (types.packageOf(type).isEmpty()) {
      reporter.error(
          type,
          name + " is in the unnamed package, from which nothing can be imported. Give it one.");
      return false;
    }
    return true;
  }

  /// Whether the method can be a route of the handler; else that was reported.
  boolean isCallable(TypeElement type, ExecutableElement method) {
    String name = type.getSimpleName() + "." + method.getSimpleName();
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      reporter.error(
          method,
          name + " is private, so that generated code cannot call it. Make it package-private.");
      return false;
    }
    if (!modifiers.contains(Modifier.PUBLIC)
        && !types.packageOf(method).equals(types.packageOf(type))) {
      reporter.error(
          method,
          name
              + " is inherited from another package, where generated code cannot call it. Make it public.");
      return false;
    }
    if (modifiers.contains(Modifier.STATIC)) {
      reporter.error(method, name + " is static. A route is a method of the bean; remove static.");
      return false;
    }
    if (!method.getTypeParameters().isEmpty()) {
      reporter.error(
          method, name + " has type parameters, which no request can fill. Name the types.");
      return false;
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!types.isSubtype(thrown, "java.lang.Exception")
          && !types.isSubtype(thrown, "java.lang.Error")) {
        reporter.error(
            method, name + " throws " + types.plain(thrown) + ". Declare Exception or less.");
        return false;
      }
    }
    return true;
  }
}
