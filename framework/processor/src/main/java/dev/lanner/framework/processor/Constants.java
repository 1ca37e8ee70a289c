package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lanner.processing.Output;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/// The constants of one generated class: an expression that makes an object is made once and gets a
/// name. One that needs the application is made in the constructor, and is no constant of the
/// class.
final class Constants {
  private static final Pattern VALUES_OF =
      Pattern.compile("([\\w.$]+)\\.values\\(\\)", Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, FieldSpec> byExpression = new LinkedHashMap<>();
  private final UniqueNames names;

  /// @param names of the class, also those of locals, which would hide a constant
  Constants(UniqueNames names) {
    this.names = names;
  }

  /// The expression itself when it names a constant already, else the name of a field with its
  /// value.
  ///
  /// @param hint what the field is for, in camel case
  CodeBlock of(TypeName type, CodeBlock expression, String hint) {
    String text = Output.text(expression);
    if (!text.contains("(")) {
      return expression;
    }
    // One class may be a converter and a codec.
    String key = type + " " + text;
    FieldSpec known = byExpression.get(key);
    if (known == null) {
      known = field(type, expression, hint);
      byExpression.put(key, known);
    }
    return CodeBlock.of("$L", known.name());
  }

  private FieldSpec field(TypeName type, CodeBlock expression, String hint) {
    if (Instances.needsApplication(expression)) {
      return FieldSpec.builder(type, names.next(hint), Modifier.PRIVATE, Modifier.FINAL)
          .initializer(expression)
          .build();
    }
    return FieldSpec.builder(
            type, names.next(upperSnake(hint)), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$Z$L", expression)
        .build();
  }

  /// The name of a field of its own, which the constructor sets, however many have the same
  /// expression.
  CodeBlock ofOwn(TypeName type, CodeBlock expression, String hint) {
    FieldSpec field =
        FieldSpec.builder(type, names.next(hint), Modifier.PRIVATE, Modifier.FINAL)
            .initializer(expression)
            .build();
    byExpression.put(field.name(), field);
    return CodeBlock.of("$L", field.name());
  }

  /// The same for a codec; that of a scalar is a constant of its own type, to serve for both.
  ///
  /// @param type what the codec reads, boxed
  CodeBlock ofCodec(TypeName type, CodeBlock codec, String hint) {
    ClassName codecType = Scalars.isScalar(codec) ? Names.SCALAR : Names.JSON_CODEC;
    return of(ParameterizedTypeName.get(codecType, type), codec, hint);
  }

  /// The same for a converter.
  CodeBlock ofConverter(TypeName type, CodeBlock converter, String hint) {
    ClassName converterType = Scalars.isScalar(converter) ? Names.SCALAR : Names.CONVERTER;
    return of(ParameterizedTypeName.get(converterType, type), converter, hint);
  }

  /// The fields, the static ones first; those of the object have no initializer.
  List<FieldSpec> fields() {
    var fields = new ArrayList<FieldSpec>();
    for (FieldSpec field : byExpression.values()) {
      if (field.modifiers().contains(Modifier.STATIC)) {
        fields.add(field);
      }
    }
    for (FieldSpec field : ofObject()) {
      fields.add(
          FieldSpec.builder(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL).build());
    }
    return fields;
  }

  /// The fields that the constructor sets, with what it sets them to.
  List<FieldSpec> ofObject() {
    var fields = new ArrayList<FieldSpec>();
    for (FieldSpec field : byExpression.values()) {
      if (!field.modifiers().contains(Modifier.STATIC)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /// The names of types that the constants so far ask for their values. A constant of such a name
  /// would hide the type: `OS` of `Scalar.ofEnum(OS.values())`.
  Set<String> types() {
    return byExpression.values().stream()
        .flatMap(field -> types(field.initializer()).stream())
        .collect(Collectors.toSet());
  }

  static Set<String> types(CodeBlock expression) {
    return VALUES_OF
        .matcher(Output.text(expression))
        .results()
        .flatMap(each -> Stream.of(each.group(1).split("\\.")))
        .collect(Collectors.toSet());
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
