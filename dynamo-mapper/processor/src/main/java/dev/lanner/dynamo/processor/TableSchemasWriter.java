package dev.lanner.dynamo.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the class that leads from the types of a table to their schemas.
final class TableSchemasWriter {
  private static final TypeVariableName T = TypeVariableName.get("T");

  private TableSchemasWriter() {}

  static TypeSpec write(TablePlan table) {
    List<DocumentPlan> schemas = schemas(table);
    TypeName schemaOfT = ParameterizedTypeName.get(Names.ITEM_SCHEMA, T);
    TypeName anySchema =
        ParameterizedTypeName.get(Names.ITEM_SCHEMA, WildcardTypeName.subtypeOf(Object.class));
    var method =
        MethodSpec.methodBuilder("schema")
            .addAnnotation(Override.class)
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build())
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariable(T)
            .returns(schemaOfT.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
            .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), T), "type")
            .addStatement("$T schema = null", anySchema);
    String condition = "if (type == $T.class)";
    for (DocumentPlan each : schemas) {
      if (each.equals(schemas.getFirst())) {
        method.beginControlFlow(condition, each.type());
      } else {
        method.nextControlFlow("else " + condition, each.type());
      }
      method.addStatement("schema = $T.INSTANCE", each.schema());
    }
    method.endControlFlow().addStatement("return ($T) schema", schemaOfT);
    return TypeSpec.classBuilder(table.schemas())
        .addJavadoc("The schemas of the table $L by their types.\n", table.name())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(Names.TABLE_SCHEMAS)
        .addMethod(method.build())
        .build();
  }

  private static List<DocumentPlan> schemas(TablePlan table) {
    var schemas = new ArrayList<DocumentPlan>();
    if (table.root().isSealed()) {
      schemas.add(table.root());
    }
    table.entities().forEach(entity -> schemas.add(entity.record()));
    return schemas;
  }
}
