package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the schema of a sealed interface, which leaves everything to those of its records:
/// `ShopSchema` for `Shop`.
final class SealedSchemaWriter {
  private final DocumentPlan sealed;
  private final @Nullable TablePlan table;

  /// @param table `null` for a nested value
  SealedSchemaWriter(DocumentPlan sealed, @Nullable TablePlan table) {
    this.sealed = sealed;
    this.table = table;
  }

  TypeSpec write() {
    var type = SchemaWriter.begin(sealed, table != null);
    if (table != null) {
      type.addField(TableModelWriter.field(table));
    }
    type.addField(SchemaWriter.instance(sealed));
    type.addMethod(constructor()).addMethod(read()).addMethod(writeAttributes());
    if (table != null) {
      type.addMethod(codec());
    }
    return type.build();
  }

  private MethodSpec constructor() {
    var constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    if (table != null) {
      var names = new LinkedHashSet<String>(table.keyTypes().keySet());
      sealed
          .cases()
          .forEach(record ->
              record.components().stream()
                  .filter(component -> component.value() != null)
                  .forEach(component -> names.add(component.attribute())));
      names.add(String.valueOf(sealed.discriminator()));
      constructor.addStatement(
          Layout.call(
              CodeBlock.of("super"),
              List.of(
                  CodeBlock.of("$T.class", sealed.type()),
                  CodeBlock.of("TABLE"),
                  written(),
                  SchemaWriter.strings(names),
                  SchemaWriter.strings(List.of()))));
    } else {
      int most = 0;
      for (DocumentPlan record : sealed.cases()) {
        most = Math.max(most, record.components().size());
      }
      constructor.addStatement("super($L)", most + 1);
    }
    return constructor.build();
  }

  /// What the mapper writes into every record, when that is the same.
  private CodeBlock written() {
    List<CodeBlock> all = sealed.cases().stream().map(SchemaWriter::written).distinct().toList();
    return all.size() == 1 ? all.getFirst() : CodeBlock.of("$T.NONE", Names.WRITTEN_ATTRIBUTES);
  }

  private MethodSpec read() {
    String owner = sealed.type().simpleName();
    var values = new ArrayList<String>();
    var code = CodeBlock.builder();
    code.add("return switch (type(attributes, $S, $S)) {\n$>", sealed.discriminator(), owner);
    for (DocumentPlan record : sealed.cases()) {
      code.add(
          "case $S -> $T.INSTANCE.readAttributes(attributes);\n",
          record.typeValue(),
          record.schema());
      values.add(record.typeValue());
    }
    code.add(
        "default -> throw otherType($S, $S, $S);\n$<};\n",
        sealed.discriminator(),
        owner,
        String.join(" or ", values));
    return MethodSpec.methodBuilder("readAttributes")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(sealed.type())
        .addParameter(SchemaWriter.ATTRIBUTES, "attributes")
        .addCode(code.build())
        .build();
  }

  private MethodSpec writeAttributes() {
    var code = CodeBlock.builder();
    boolean first = true;
    for (DocumentPlan record : sealed.cases()) {
      String condition = "if (record instanceof $T each)";
      if (first) {
        code.beginControlFlow(condition, record.type());
      } else {
        code.nextControlFlow("else " + condition, record.type());
      }
      first = false;
      code.addStatement("$T.INSTANCE.writeAttributes(each, attributes)", record.schema());
      if (table == null) {
        code.addStatement(
            "attributes.put($S, $T.createS($S))",
            sealed.discriminator(),
            Names.ATTRIBUTE_VALUE,
            record.typeValue());
      }
    }
    code.endControlFlow();
    return MethodSpec.methodBuilder("writeAttributes")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(sealed.type(), "record")
        .addParameter(SchemaWriter.ATTRIBUTES, "attributes")
        .addCode(code.build())
        .build();
  }

  private MethodSpec codec() {
    var seen = new LinkedHashSet<String>();
    var code = CodeBlock.builder().add("return switch (attribute) {\n$>");
    for (DocumentPlan record : sealed.cases()) {
      var codecs = new SchemaCodecs(record);
      for (ComponentPlan component : record.components()) {
        if (component.value() != null && seen.add(component.attribute())) {
          code.add("case $S -> $L;\n", component.attribute(), codecs.elsewhere(component));
        }
      }
    }
    boolean hasExtra =
        sealed.cases().stream().anyMatch(record -> record.with(Role.Extra.class) != null);
    code.add("default -> $L;\n$<};\n", SchemaWriter.otherCodec(hasExtra));
    TypeName any =
        ParameterizedTypeName.get(Names.ATTRIBUTE_CODEC, WildcardTypeName.subtypeOf(Object.class));
    return MethodSpec.methodBuilder("codec")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(TableModelWriter.nullable(any))
        .addParameter(String.class, "attribute")
        .addCode(code.build())
        .build();
  }
}
