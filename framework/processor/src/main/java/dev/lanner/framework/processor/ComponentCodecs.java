package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.lanner.framework.processor.RecordCodec.Component;
import dev.lanner.processing.Output;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/// The names in one generated codec, and the codecs of the record's components in it: constants,
/// and in the codec of a generic record, whose codecs come with its type arguments, also fields.
final class ComponentCodecs {
  /// Types that reader and writer have a method for.
  private static final List<String> DIRECT =
      List.of("STRING", "BOOLEAN", "INT", "LONG", "FLOAT", "DOUBLE", "BIG_INTEGER", "BIG_DECIMAL");

  private final RecordCodec plan;
  private final UniqueNames names = new UniqueNames();
  private final Constants constants = new Constants(names);
  private final Map<Component, String> locals = new HashMap<>();
  private final Map<Component, FieldSpec> genericCodecs = new LinkedHashMap<>();

  ComponentCodecs(RecordCodec plan) {
    this.plan = plan;
    names.reserve("INSTANCE");
    names.reserve("NAMES");
    if (plan.needsApplication()) {
      names.reserve(Instances.APPLICATION);
    }
    for (TypeParameterElement parameter : plan.element().getTypeParameters()) {
      names.reserve(codecField(parameter));
    }
    for (Component component : plan.components()) {
      locals.put(component, names.next(component.name()));
    }
    for (Component component : plan.components()) {
      Constants.types(component.codec()).forEach(names::reserve);
    }
  }

  /// The constants, to which more are added as the codecs are asked for.
  Constants constants() {
    return constants;
  }

  /// The local that holds a component while the record is read: it has its name if it can.
  String local(Component component) {
    return Objects.requireNonNull(locals.get(component));
  }

  /// The names of other locals in the method that reads, which get out of the way of components.
  UniqueNames namesBesideComponents() {
    var free = new UniqueNames();
    locals.values().forEach(free::reserve);
    return free;
  }

  /// The codec of a component, as an expression.
  CodeBlock codec(Component component) {
    CodeBlock expression = component.codec();
    if (component.mutual()) {
      return expression; // Made for each use, as no constant may hold it.
    }
    if (!component.generic()) {
      return constants.ofCodec(component.type().box(), expression, component.name());
    }
    if (!Output.text(expression).contains("(")) {
      return expression; // A type argument's codec, or this one.
    }
    FieldSpec field =
        genericCodecs.computeIfAbsent(
            component,
            _ ->
                FieldSpec.builder(
                        codecType(component.type().box()), names.next(component.name() + "Codec"))
                    .initializer(expression)
                    .build());
    return CodeBlock.of("$L", field.name());
  }

  /// The end of the reader's method for the type, as in `readInt`, or `null` when a codec reads it.
  static @Nullable String direct(Component component) {
    String text = Output.text(component.codec());
    String prefix = Names.SCALAR + ".";
    if (!text.startsWith(prefix) || !DIRECT.contains(text.substring(prefix.length()))) {
      return null;
    }
    return switch (text.substring(prefix.length())) {
      case "STRING" -> "String";
      case "BOOLEAN" -> "Boolean";
      case "INT" -> "Int";
      case "LONG" -> "Long";
      case "FLOAT" -> "Float";
      case "DOUBLE" -> "Double";
      case "BIG_INTEGER" -> "BigInteger";
      default -> "BigDecimal";
    };
  }

  /// Adds the fields for the codecs that were asked for.
  void addFields(TypeSpec.Builder type) {
    type.addFields(constants.fields());
    for (TypeParameterElement parameter : plan.element().getTypeParameters()) {
      if (isComponentOf(parameter)) {
        type.addField(
            codecType(TypeVariableName.get(parameter)),
            codecField(parameter),
            Modifier.PRIVATE,
            Modifier.FINAL);
      }
    }
    for (FieldSpec codec : genericCodecs.values()) {
      type.addField(codec.type(), codec.name(), Modifier.PRIVATE, Modifier.FINAL);
    }
  }

  MethodSpec constructor() {
    var constructor = MethodSpec.constructorBuilder();
    if (plan.isConstant()) {
      return constructor.addModifiers(Modifier.PRIVATE).build();
    }
    if (Types.isPublic(plan.element())) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    if (plan.needsApplication()) {
      constructor.addParameter(Names.APPLICATION, Instances.APPLICATION);
    }
    for (TypeParameterElement parameter : plan.element().getTypeParameters()) {
      String field = codecField(parameter);
      constructor.addParameter(codecType(TypeVariableName.get(parameter)), field);
      if (isComponentOf(parameter)) {
        constructor.addStatement("this.$1L = $1L", field);
      }
    }
    for (FieldSpec codec : genericCodecs.values()) {
      constructor.addStatement("this.$L = $L", codec.name(), codec.initializer());
    }
    return constructor.build();
  }

  /// Whether a component is of just that type, so that its codec is needed after the constructor.
  private boolean isComponentOf(TypeParameterElement parameter) {
    String field = codecField(parameter);
    return plan.components().stream().anyMatch(each -> each.codec().toString().equals(field));
  }

  private static String codecField(TypeParameterElement parameter) {
    return CodecPlan.codecField((TypeVariable) parameter.asType());
  }

  private static TypeName codecType(TypeName type) {
    return ParameterizedTypeName.get(Names.JSON_CODEC, type);
  }
}
