package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/// Writes the attributes of records: constants of a class `OrderAttributes` for a table's record
/// `Order`, methods of a class `AddressDocument` for a nested one.
final class AttributesWriter {
  /// Methods of every attribute without parameters, which no component's may replace.
  private static final List<String> TAKEN =
      List.of(
          "clone",
          "exists",
          "finalize",
          "getClass",
          "hashCode",
          "isAbsent",
          "notify",
          "notifyAll",
          "remove",
          "toString",
          "wait");

  private AttributesWriter() {}

  /// The attributes of a table's record.
  static TypeSpec ofItem(EntityPlan entity) {
    DocumentPlan record = entity.record();
    var codecs = new SchemaCodecs(record);
    var names = new UniqueNames();
    var type =
        TypeSpec.classBuilder(entity.attributes())
            .addJavadoc(
                "The attributes of {@link $T}, for conditions, filters and updates.\n",
                record.type())
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(record.element());
    boolean isPublic = Types.isPublic(record.element());
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (ComponentPlan component : record.components()) {
      if (component.value() == null) {
        continue;
      }
      CodeBlock path = CodeBlock.of("$T.of($S)", Names.DOCUMENT_PATH, component.attribute());
      Made made = make(entity, component, record.type(), path, codecs.elsewhere(component));
      var field =
          FieldSpec.builder(made.type(), names.next(SchemaCodecs.upperSnake(component.name())));
      if (isPublic) {
        field.addModifiers(Modifier.PUBLIC);
      }
      type.addField(
          field
              .addModifiers(Modifier.STATIC, Modifier.FINAL)
              .initializer("$Z$L", made.expression())
              .build());
    }
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  /// The attributes of a nested record.
  static TypeSpec ofDocument(DocumentPlan record) {
    var codecs = new SchemaCodecs(record);
    var names = new UniqueNames();
    TAKEN.forEach(names::reserve);
    var item = TypeVariableName.get("E");
    boolean isPublic = Types.isPublic(record.element());
    var constructor =
        MethodSpec.constructorBuilder()
            .addParameter(Names.DOCUMENT_PATH, "path")
            .addParameter(TableModelWriter.nullable(ClassName.get(String.class)), "required")
            .addStatement("super(path, $T.INSTANCE, required)", record.schema());
    var type =
        TypeSpec.classBuilder(record.attributes())
            .addJavadoc(
                "The attributes of a {@link $T} inside of an item.\n\n@param <E> the item's record\n",
                record.type())
            .addModifiers(Modifier.FINAL)
            .addTypeVariable(item)
            .superclass(ParameterizedTypeName.get(Names.DOCUMENT_ATTRIBUTE, item, record.type()))
            .addOriginatingElement(record.element());
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
      constructor.addModifiers(Modifier.PUBLIC);
    }
    type.addMethod(constructor.build());
    for (ComponentPlan component : record.components()) {
      if (component.value() == null) {
        continue;
      }
      CodeBlock path = CodeBlock.of("component($S)", component.attribute());
      Made made = value(component, item, path, codecs.elsewhere(component));
      var method =
          MethodSpec.methodBuilder(names.next(component.name()))
              .returns(made.type())
              .addStatement("return $L", made.expression());
      if (isPublic) {
        method.addModifiers(Modifier.PUBLIC);
      }
      type.addMethod(method.build());
    }
    return type.build();
  }

  private record Made(TypeName type, CodeBlock expression) {}

  private static Made make(
      EntityPlan entity, ComponentPlan component, TypeName item, CodeBlock path, CodeBlock codec) {
    boolean isKey = entity.isPrimaryKey(component);
    if (isKey || component.role().isWritten() || entity.isInTemplate(component)) {
      return new Made(
          ParameterizedTypeName.get(
              Names.FIXED_ATTRIBUTE,
              item,
              ParameterizedTypeName.get(isKey ? Names.CONDITION : Names.FILTER, item),
              component.valueType().type()),
          CodeBlock.of("new $T<>($L,$W$L)", Names.FIXED_ATTRIBUTE, path, codec));
    }
    return value(component, item, path, codec);
  }

  private static Made value(
      ComponentPlan component, TypeName item, CodeBlock path, CodeBlock codec) {
    ValueType value = component.valueType();
    CodeBlock required =
        component.isRequired() ? CodeBlock.of("$S", component.owner()) : CodeBlock.of("null");
    return switch (value.kind()) {
      case TEXT -> {
        if (value.type().equals(ClassName.get(String.class))) {
          yield new Made(
              ParameterizedTypeName.get(Names.TEXT_ATTRIBUTE, item),
              CodeBlock.of("new $T<>($L,$W$L,$W$L)", Names.TEXT_ATTRIBUTE, path, codec, required));
        }
        yield plain(
            value.isOrdered() ? Names.ORDERED_ATTRIBUTE : Names.VALUE_ATTRIBUTE,
            value,
            item,
            path,
            codec,
            required);
      }
      case NUMBER ->
          plain(
              component.role() instanceof Role.Ttl
                  ? Names.ORDERED_ATTRIBUTE
                  : Names.NUMBER_ATTRIBUTE,
              value,
              item,
              path,
              codec,
              required);
      case BINARY -> plain(Names.ORDERED_ATTRIBUTE, value, item, path, codec, required);
      case BOOLEAN, OTHER -> plain(Names.VALUE_ATTRIBUTE, value, item, path, codec, required);
      case LIST -> around(Names.LIST_ATTRIBUTE, value, item, path, codec, required);
      case MAP -> around(Names.MAP_ATTRIBUTE, value, item, path, codec, required);
      case SET -> {
        ValueType element = Objects.requireNonNull(value.element());
        yield new Made(
            ParameterizedTypeName.get(Names.SET_ATTRIBUTE, item, element.type()),
            CodeBlock.of(
                "new $T<>($L,$W$L,$W$L)", Names.SET_ATTRIBUTE, path, codec, element.codec()));
      }
      case DOCUMENT -> {
        DocumentPlan document = Objects.requireNonNull(value.document());
        if (document.isSealed()) {
          yield plain(Names.VALUE_ATTRIBUTE, value, item, path, codec, required);
        }
        yield new Made(
            ParameterizedTypeName.get(document.attributes(), item),
            CodeBlock.of("new $T<>($L,$W$L)", document.attributes(), path, required));
      }
    };
  }

  private static Made plain(
      ClassName attribute,
      ValueType value,
      TypeName item,
      CodeBlock path,
      CodeBlock codec,
      CodeBlock required) {
    return new Made(
        ParameterizedTypeName.get(attribute, item, value.type()),
        CodeBlock.of("new $T<>($L,$W$L,$W$L)", attribute, path, codec, required));
  }

  private static Made around(
      ClassName attribute,
      ValueType value,
      TypeName item,
      CodeBlock path,
      CodeBlock codec,
      CodeBlock required) {
    ValueType element = Objects.requireNonNull(value.element());
    return new Made(
        ParameterizedTypeName.get(attribute, item, element.type()),
        CodeBlock.of(
            "new $T<>($L,$W$L,$W$L,$W$L)", attribute, path, codec, element.codec(), required));
  }
}
