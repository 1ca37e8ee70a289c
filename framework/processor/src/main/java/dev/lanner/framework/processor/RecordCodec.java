package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/// A record and what its codec does with each component.
///
/// @param codec the class to generate
/// @param hasOwnConstructor whether someone wrote a constructor, which may refuse values
record RecordCodec(
    TypeElement element,
    ClassName record,
    ClassName codec,
    List<Component> components,
    boolean hasOwnConstructor) {
  RecordCodec {
    components = List.copyOf(components);
  }

  boolean isGeneric() {
    return !element.getTypeParameters().isEmpty();
  }

  /// A component of a record.
  ///
  /// @param type of the value itself, without `Optional`
  /// @param member the name in JSON
  /// @param codec of the value itself
  /// @param generic whether the codec follows from those of the record's type arguments
  /// @param mutual whether the codec needs that of a record which contains this one
  record Component(
      String name,
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
