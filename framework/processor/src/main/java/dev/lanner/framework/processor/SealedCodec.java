package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import javax.lang.model.element.TypeElement;

/// A sealed interface and how its codec tells the records apart.
///
/// @param codec the class to generate
/// @param discriminator the member whose value says which record it is
/// @param needsApplication whether beans are among the codecs of the records
record SealedCodec(
    TypeElement element,
    ClassName type,
    ClassName codec,
    String discriminator,
    List<Case> cases,
    boolean needsApplication) {
  SealedCodec {
    cases = List.copyOf(cases);
  }

  /// A record of the interface.
  ///
  /// @param value of the discriminator
  /// @param codecType the class of the record's codec
  /// @param codec an expression for it
  record Case(ClassName record, String value, ClassName codecType, CodeBlock codec) {}
}
