package dev.lanner.framework.processor;

import dev.lanner.processing.Types;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Finds types with a converter or codec somewhere inside that is a bean.
final class BeanCodecs {
  private final Extensions extensions;

  BeanCodecs(Extensions extensions) {
    this.extensions = extensions;
  }

  boolean isInside(TypeMirror type) {
    return isInside(type, new HashSet<>());
  }

  private boolean isInside(TypeMirror type, Set<TypeElement> seen) {
    if (extensions.isBean(type)) {
      return true;
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (isInside(argument, seen)) {
        return true;
      }
    }
    var element = (TypeElement) declared.asElement();
    if (!seen.add(element)) {
      return false;
    }
    if (Types.isRecord(type) && !Types.is(type, "dev.lanner.framework.Page")) {
      for (RecordComponentElement component : element.getRecordComponents()) {
        if (isInside(component.asType(), seen)) {
          return true;
        }
      }
    }
    if (SealedReader.isSealed(type)) {
      for (TypeMirror permitted : element.getPermittedSubclasses()) {
        if (isInside(permitted, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
