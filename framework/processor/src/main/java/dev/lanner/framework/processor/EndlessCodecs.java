package dev.lanner.framework.processor;

import dev.lanner.processing.Types;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Finds records whose codecs would make one another for ever. The codec of a generic record makes
/// those of its components when it is made, as only then it has the codecs of its type arguments;
/// so does one with beans inside, as only then it has the application. A record that contains
/// itself with its own type variables is fine: its codec uses itself.
final class EndlessCodecs {
  private final Types types;
  private final CodecPlan codecs;

  EndlessCodecs(Types types, CodecPlan codecs) {
    this.types = types;
    this.codecs = codecs;
  }

  /// Whether making the codec of a component makes another one of the record.
  boolean leadsBack(TypeElement record, RecordComponentElement component) {
    return leadsBack(record, record, component, new HashSet<>());
  }

  private boolean leadsBack(
      TypeElement target,
      TypeElement owner,
      RecordComponentElement component,
      Set<TypeElement> seen) {
    // Otherwise it is a constant, which is made once.
    return (Types.mentionsVariable(component.asType())
            || codecs.needsApplication(component.asType()))
        && makes(target, owner, component.asType(), seen);
  }

  private boolean makes(
      TypeElement target, TypeElement owner, TypeMirror type, Set<TypeElement> seen) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (makes(target, owner, argument, seen)) {
        return true;
      }
    }
    var element = (TypeElement) declared.asElement();
    if (SealedReader.isSealed(type) && codecs.needsApplication(type)) {
      for (TypeMirror permitted : element.getPermittedSubclasses()) {
        if (seen.add((TypeElement) ((DeclaredType) permitted).asElement())
            && makes(target, owner, permitted, seen)) {
          return true;
        }
      }
    }
    if (!Types.isRecord(type)
        || (declared.getTypeArguments().isEmpty() && !codecs.needsApplication(type))
        || types.isSame(type, owner.asType())) {
      return false;
    }
    if (element.equals(target)) {
      return true;
    }
    if (seen.add(element)) {
      for (RecordComponentElement component : element.getRecordComponents()) {
        if (leadsBack(target, element, component, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
