package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// A record and what its codec does with each component.
///
/// @param codec the class to generate
/// @param hasOwnConstructor whether someone wrote a constructor, which may refuse values
/// @param needsApplication whether beans are among the codecs of the components
/// @param tagged whether it stands in a sealed interface, whose codec writes a member of its own in
///   front
record RecordCodec(
    TypeElement element,
    ClassName record,
    ClassName codec,
    List<Component> components,
    boolean hasOwnConstructor,
    boolean needsApplication,
    boolean tagged) {
  RecordCodec {
    components = List.copyOf(components);
  }

  boolean isGeneric() {
    return !element.getTypeParameters().isEmpty();
  }

  /// Whether there is one codec for all uses.
  boolean isConstant() {
    return !isGeneric() && !needsApplication;
  }

  /// A component of a record.
  ///
  /// @param type of the value itself, without `Optional`
  /// @param member the name in JSON
  /// @param codec of the value itself
  /// @param declared the type as it stands in the record
  /// @param generic whether the codec follows from those of the record's type arguments, or has
  ///   beans inside
  /// @param mutual whether the codec needs that of a record which contains this one
  record Component(
      String name,
      TypeMirror declared,
      TypeName type,
      String member,
      CodeBlock codec,
      boolean generic,
      boolean mutual,
      boolean required,
      boolean nullable,
      boolean optional,
      List<Constraint> constraints) {
    Component {
      constraints = List.copyOf(constraints);
    }
  }
}
