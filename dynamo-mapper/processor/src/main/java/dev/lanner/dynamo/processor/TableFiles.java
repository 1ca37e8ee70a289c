package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.JsonTreeWriter;
import dev.lanner.processing.Output;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the files of tables, and of the records inside of their items.
final class TableFiles {
  private final Output output;
  private final boolean isInjectable;

  /// @param isInjectable whether tables are beans, as they are where the application has some
  TableFiles(Output output, boolean isInjectable) {
    this.output = output;
    this.isInjectable = isInjectable;
  }

  void table(TablePlan table) {
    DocumentPlan root = table.root();
    if (root.isSealed()) {
      write(root, root.schema(), new SealedSchemaWriter(root, table).write());
      write(root, table.table(), bean(SealedTableWriter.write(table)));
    }
    write(root, table.schemas(), TableSchemasWriter.write(table));
    for (EntityPlan entity : table.entities()) {
      DocumentPlan record = entity.record();
      write(record, record.schema(), new SchemaWriter(record, table, entity).write());
      write(record, entity.attributes(), AttributesWriter.ofItem(entity));
      TypeSpec items = new ItemsWriter(table, entity).write();
      write(record, entity.items(), root.isSealed() ? items : bean(items));
    }
  }

  void projection(ProjectionPlan projection) {
    DocumentPlan record = projection.record();
    CodeBlock names =
        CodeBlock.join(
            record.components().stream()
                .map(component -> CodeBlock.of("$S", component.attribute()))
                .toList(),
            ",$W");
    var field =
        FieldSpec.builder(
                ParameterizedTypeName.get(
                    Names.PROJECTION, projection.entity().type(), record.type()),
                "PROJECTION",
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .addJavadoc("For queries of {@link $T}.\n", projection.entity().type())
            .initializer("$Znew $T<>($T.of($L), INSTANCE)", Names.PROJECTION, List.class, names);
    TypeSpec schema = new SchemaWriter(record, null, null).write();
    write(record, record.schema(), schema.toBuilder().addField(field.build()).build());
  }

  void map(DocumentPlan map) {
    if (map.isSealed()) {
      write(map, map.schema(), new SealedSchemaWriter(map, null).write());
    } else {
      write(map, map.schema(), new SchemaWriter(map, null, null).write());
      write(map, map.attributes(), AttributesWriter.ofDocument(map));
    }
  }

  private TypeSpec bean(TypeSpec table) {
    return isInjectable ? table.toBuilder().addAnnotation(Names.SINGLETON).build() : table;
  }

  /// Describes the tables for whatever comes after the compiler, and lists their schemas for who
  /// looks for one at run time.
  void model(List<TablePlan> tables) {
    var services = new StringBuilder();
    tables.forEach(table -> services.append(table.schemas().canonicalName()).append('\n'));
    output.write("META-INF/services/" + Names.TABLE_SCHEMAS.canonicalName(), services.toString());
    output.write(TableJson.FILE, JsonTreeWriter.write(TableJson.of(tables)));
  }

  private void write(DocumentPlan source, ClassName name, TypeSpec type) {
    output.write(
        Output.file(name.packageName(), type, source.type().canonicalName(), TableProcessor.class));
  }
}
