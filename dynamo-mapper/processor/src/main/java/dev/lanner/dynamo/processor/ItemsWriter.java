package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/// Writes what can be done with the items of a record: `OrderTable` for a table of orders,
/// `ShopOrderItems` for the orders in the table of a sealed interface `Shop`.
final class ItemsWriter {
  private final TablePlan table;
  private final EntityPlan entity;
  private final DocumentPlan record;
  private final SchemaCodecs codecs;
  private final boolean isPublic;

  ItemsWriter(TablePlan table, EntityPlan entity) {
    this.table = table;
    this.entity = entity;
    this.record = entity.record();
    this.codecs = new SchemaCodecs(record);
    this.isPublic = Types.isPublic(record.element());
  }

  TypeSpec write() {
    boolean isTable = entity.items().equals(table.table());
    var type =
        TypeSpec.classBuilder(entity.items())
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Names.ENTITY_TABLE, record.type()))
            .addOriginatingElement(record.element());
    if (isTable) {
      type.addJavadoc("The table $L, of {@link $T}.\n", table.name(), record.type());
    } else {
      type.addJavadoc("The items of {@link $T} in the table $L.\n", record.type(), table.name());
    }
    var constructor =
        MethodSpec.constructorBuilder()
            .addParameter(Names.TABLE_CLIENT, "client")
            .addStatement("super(client, $T.INSTANCE)", record.schema());
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
      constructor.addModifiers(Modifier.PUBLIC);
    }
    type.addField(schema(record, isPublic)).addMethod(constructor.build());
    type.addMethod(key()).addMethod(get());
    for (KeyPlan key : entity.keys()) {
      type.addMethods(new QueryWriter(table, entity, key, codecs).write());
    }
    type.addMethods(ScanWriter.ofRecord(table, entity));
    return type.build();
  }

  /// The schema for the SDK's own clients.
  static FieldSpec schema(DocumentPlan document, boolean isPublic) {
    var field =
        FieldSpec.builder(ParameterizedTypeName.get(Names.ITEM_SCHEMA, document.type()), "SCHEMA");
    if (isPublic) {
      field.addModifiers(Modifier.PUBLIC);
    }
    return field
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("For the enhanced clients of the AWS SDK.\n")
        .initializer("$T.INSTANCE", document.schema())
        .build();
  }

  private MethodSpec.Builder method(String name) {
    var method = MethodSpec.methodBuilder(name);
    if (isPublic) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method;
  }

  private MethodSpec key() {
    List<ComponentPlan> components = entity.primary().components();
    var attributes = new LinkedHashMap<String, CodeBlock>();
    for (Part part : entity.primary().parts()) {
      attributes.put(part.attribute(), value(part));
    }
    var stored = new LinkedHashMap<String, CodeBlock>();
    for (ComponentPlan component : components) {
      if (!entity.isPrimaryKey(component)) {
        stored.put(
            component.attribute(),
            CodeBlock.of("$L.write($N)", codecs.elsewhere(component), component.name()));
      }
    }
    return method("key")
        .addModifiers(Modifier.STATIC)
        .addJavadoc("The key of an item.\n")
        .returns(ParameterizedTypeName.get(Names.ITEM_KEY, record.type()))
        .addParameters(KeyWriter.parameters(components))
        .addStatement(
            Layout.call(
                CodeBlock.of("return new $T<>", Names.ITEM_KEY),
                List.of(SchemaWriter.map(attributes), SchemaWriter.map(stored))))
        .build();
  }

  /// The value of a part of the key, from parameters that are named as the components.
  private CodeBlock value(Part part) {
    return switch (part) {
      case Part.Single(ComponentPlan component) ->
          CodeBlock.of("$L.write($N)", codecs.elsewhere(component), component.name());
      case Templated templated ->
          CodeBlock.of(
              "$T.createS($T.$L($L))",
              Names.ATTRIBUTE_VALUE,
              record.schema(),
              templated.method(),
              CodeBlock.join(
                  templated.components().stream()
                      .map(component -> CodeBlock.of("$N", component.name()))
                      .toList(),
                  ",$W"));
    };
  }

  private MethodSpec get() {
    List<ParameterSpec> parameters = KeyWriter.parameters(entity.primary().components());
    CodeBlock names =
        CodeBlock.join(
            parameters.stream().map(parameter -> CodeBlock.of("$N", parameter.name())).toList(),
            ", ");
    TypeName result = ParameterizedTypeName.get(ClassName.get(Optional.class), record.type());
    return method("get")
        .addJavadoc("Reads an item; a write of the last second may be missing.\n")
        .returns(result)
        .addParameters(parameters)
        .addStatement("return get(key($L))", names)
        .build();
  }
}
