package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/// The constants of one generated class: an expression that makes an object is made once and gets a
/// name.
final class Constants {
  private final Map<String, FieldSpec> byExpression = new LinkedHashMap<>();
  private final UniqueNames names;

  /// @param names of the class, also those of locals, which would hide a constant
  Constants(UniqueNames names) {
    this.names = names;
  }

  /// The expression itself when it names a constant already, else the name of a constant with its
  /// value.
  ///
  /// @param hint what the constant is for, in camel case
  CodeBlock of(TypeName type, CodeBlock expression, String hint) {
    String text = expression.toString();
    if (!text.contains("(")) {
      return expression;
    }
    FieldSpec known = byExpression.get(text);
    if (known == null) {
      known =
          FieldSpec.builder(
                  type,
                  names.next(upperSnake(hint)),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("$Z$L", expression)
              .build();
      byExpression.put(text, known);
    }
    return CodeBlock.of("$L", known.name());
  }

  /// The same for a codec; that of a scalar is a constant of its own type, to serve for both.
  ///
  /// @param type what the codec reads, boxed
  CodeBlock ofCodec(TypeName type, CodeBlock codec, String hint) {
    ClassName codecType = Scalars.isScalar(codec) ? Names.SCALAR : Names.JSON_CODEC;
    return of(ParameterizedTypeName.get(codecType, type), codec, hint);
  }

  List<FieldSpec> fields() {
    return List.copyOf(byExpression.values());
  }

  static String upperSnake(String camelCase) {
    var snake = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(camelCase.charAt(i - 1))) {
        snake.append('_');
      }
      snake.append(c);
    }
    return snake.toString().toUpperCase(Locale.ROOT);
  }
}
