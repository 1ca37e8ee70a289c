package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.KeyPlan.Piece;
import dev.lanner.dynamo.processor.KeyPlan.Piece.Variable;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/// Writes the texts of templates.
final class KeyWriter {
  private KeyWriter() {}

  /// The method of a schema that makes the text of a template from components.
  static MethodSpec method(Templated part) {
    return MethodSpec.methodBuilder(part.method())
        .addModifiers(Modifier.STATIC)
        .returns(String.class)
        .addParameters(parameters(part.components()))
        .addStatement(
            "return $L",
            text(
                part.pieces(),
                variable -> ofComponent(variable, CodeBlock.of("$N", variable.component().name()))))
        .build();
  }

  /// A parameter for each component, of its type.
  static List<ParameterSpec> parameters(List<ComponentPlan> components) {
    var parameters = new ArrayList<ParameterSpec>();
    for (ComponentPlan component : components) {
      parameters.add(ParameterSpec.builder(type(component), component.name()).build());
    }
    return parameters;
  }

  static TypeName type(ComponentPlan component) {
    return component.isRequired() ? TypeName.get(component.mirror()) : component.valueType().type();
  }

  /// Literals and variables, joined.
  static CodeBlock text(List<Piece> pieces, Function<Variable, CodeBlock> variables) {
    var parts = new ArrayList<CodeBlock>();
    for (Piece piece : pieces) {
      parts.add(
          switch (piece) {
            case Piece.Literal(String text) -> CodeBlock.of("$S", text);
            case Variable variable -> variables.apply(variable);
          });
    }
    return parts.isEmpty() ? CodeBlock.of("$S", "") : CodeBlock.join(parts, "$W+ ");
  }

  /// The text of a variable.
  ///
  /// @param value of the component
  static CodeBlock ofComponent(Variable variable, CodeBlock value) {
    ComponentPlan component = variable.component();
    String type = component.valueType().type().toString();
    return switch (type) {
      case "java.lang.String" ->
          CodeBlock.of(
              "$T.of($L, $S, $S)", Names.KEY_TEXT, value, variable.stop(), component.owner());
      case "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long" ->
          variable.size() == 0
              ? CodeBlock.of("$T.of($L)", Names.KEY_TEXT, value)
              : CodeBlock.of(
                  "$T.of((long) $L, $L, $S)",
                  Names.KEY_TEXT,
                  value,
                  variable.size(),
                  component.owner());
      case "java.time.Instant", "java.time.LocalDate", "java.time.YearMonth" ->
          variable.size() == 0
              ? CodeBlock.of("$T.of($L, $S)", Names.KEY_TEXT, value, component.owner())
              : CodeBlock.of(
                  "$T.of($L, $L, $S)", Names.KEY_TEXT, value, variable.size(), component.owner());
      default ->
          component.valueType().kind() == Kind.BOOLEAN
              ? CodeBlock.of("$T.valueOf($L)", String.class, value)
              : Types.isEnum(component.mirror())
                  ? CodeBlock.of("$L.name()", value)
                  : CodeBlock.of("$L.toString()", value);
    };
  }

  /// The text of a variable in a query.
  ///
  /// @param value of the type that a query names
  static CodeBlock ofQueried(Variable variable, CodeBlock value) {
    boolean isCut = !variable.queried().equals(variable.component().valueType().type());
    return isCut
        ? CodeBlock.of("$T.of($L, $S)", Names.KEY_TEXT, value, variable.component().owner())
        : ofComponent(variable, value);
  }
}
