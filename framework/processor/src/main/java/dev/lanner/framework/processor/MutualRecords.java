package dev.lanner.framework.processor;

import dev.lanner.processing.Types;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Finds records that contain one another. If their codecs held each other in constants, two
/// threads that use them first at the same time could wait for each other for ever, each with one
/// class half initialized.
final class MutualRecords {
  private MutualRecords() {}

  /// Whether a component of that type leads from the record to another one and back.
  static boolean leadBack(TypeElement record, TypeMirror type) {
    return reaches(record, type, new HashSet<>(Set.of(record)));
  }

  private static boolean reaches(TypeElement target, TypeMirror type, Set<TypeElement> seen) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (reaches(target, argument, seen)) {
        return true;
      }
    }
    var element = (TypeElement) declared.asElement();
    if (!Types.isRecord(type) || !seen.add(element)) {
      return false;
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      if (mentions(target, component.asType()) || reaches(target, component.asType(), seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(TypeElement target, TypeMirror type) {
    return type instanceof DeclaredType declared
        && (declared.asElement().equals(target)
            || declared.getTypeArguments().stream().anyMatch(each -> mentions(target, each)));
  }
}
