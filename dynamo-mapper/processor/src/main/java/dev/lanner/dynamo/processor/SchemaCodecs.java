package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.Output;
import dev.lanner.processing.UniqueNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// The codecs of a record's components: constants of its schema, where they are not constants
/// already.
///
/// That of a component which leads back to the record, as records may contain one another, is made
/// whenever it is used: two classes that need one another to be initialized can stop two threads
/// for ever.
final class SchemaCodecs {
  private final DocumentPlan record;
  private final Map<String, FieldSpec> fields = new LinkedHashMap<>();
  private final Map<String, FieldSpec> byExpression = new LinkedHashMap<>();

  SchemaCodecs(DocumentPlan record) {
    this.record = record;
    var names = new UniqueNames();
    List.of("INSTANCE", "TABLE", "NAMES", "TYPE").forEach(names::reserve);
    for (ComponentPlan component : record.components()) {
      ValueType value = component.value();
      if (value == null
          || !Output.text(value.codec()).contains("(")
          || leadsTo(value, new HashSet<>())) {
        continue;
      }
      FieldSpec field = byExpression.get(Output.text(value.codec()));
      if (field == null) {
        field =
            FieldSpec.builder(
                    ParameterizedTypeName.get(codecType(value), value.type().box()),
                    names.next(upperSnake(component.name())),
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer("$Z$L", value.codec())
                .build();
        byExpression.put(Output.text(value.codec()), field);
      }
      fields.put(component.name(), field);
    }
  }

  private static ClassName codecType(ValueType value) {
    return value.kind() == Kind.TEXT ? Names.TEXT_CODEC : Names.ATTRIBUTE_CODEC;
  }

  private boolean leadsTo(ValueType value, Set<DocumentPlan> seen) {
    if (value.element() != null && leadsTo(value.element(), seen)) {
      return true;
    }
    return value.document() != null && leadsTo(value.document(), seen);
  }

  private boolean leadsTo(DocumentPlan document, Set<DocumentPlan> seen) {
    if (document.equals(record)) {
      return true;
    }
    if (!seen.add(document)) {
      return false;
    }
    for (DocumentPlan each : document.cases()) {
      if (leadsTo(each, seen)) {
        return true;
      }
    }
    for (ComponentPlan component : document.components()) {
      if (component.value() != null && leadsTo(component.value(), seen)) {
        return true;
      }
    }
    return false;
  }

  /// The constants to declare.
  Iterable<FieldSpec> fields() {
    return byExpression.values();
  }

  /// The codec in code of the schema.
  CodeBlock of(ComponentPlan component) {
    FieldSpec field = fields.get(component.name());
    return field == null ? component.valueType().codec() : CodeBlock.of("$L", field.name());
  }

  /// The codec in code of other classes of the package.
  CodeBlock elsewhere(ComponentPlan component) {
    FieldSpec field = fields.get(component.name());
    return field == null
        ? component.valueType().codec()
        : CodeBlock.of("$T.$L", record.schema(), field.name());
  }

  static String upperSnake(String camelCase) {
    var snake = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(camelCase.charAt(i - 1))) {
        snake.append('_');
      }
      snake.append(Character.toUpperCase(c));
    }
    return snake.toString();
  }
}
