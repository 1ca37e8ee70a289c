package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Output;
import java.util.ArrayList;
import java.util.List;

/// Writes all files of tables.
final class TableFiles {
  private final Output output;
  private final boolean isInjectable;

  /// @param isInjectable whether tables are beans, which they are where the application has them
  TableFiles(Output output, boolean isInjectable) {
    this.output = output;
    this.isInjectable = isInjectable;
  }

  void write(List<TablePlan> tables, List<DocumentPlan> documents) {
    var items = new ArrayList<DocumentPlan>();
    for (TablePlan table : tables) {
      DocumentPlan root = table.root();
      if (root.isSealed()) {
        items.add(root);
        write(root, root.schema(), new SealedSchemaWriter(root, table).write());
        write(root, table.table(), bean(SealedTableWriter.write(table)));
      }
      for (EntityPlan entity : table.entities()) {
        DocumentPlan record = entity.record();
        items.add(record);
        write(record, record.schema(), new SchemaWriter(record, table, entity).write());
        write(record, entity.attributes(), AttributesWriter.ofItem(entity));
        TypeSpec type = new ItemsWriter(table, entity).write();
        write(record, entity.items(), root.isSealed() ? type : bean(type));
      }
    }
    for (DocumentPlan document : documents) {
      if (items.contains(document)) {
        continue;
      }
      if (document.isSealed()) {
        write(document, document.schema(), new SealedSchemaWriter(document, null).write());
      } else {
        write(document, document.schema(), new SchemaWriter(document, null, null).write());
        write(document, document.attributes(), AttributesWriter.ofDocument(document));
      }
    }
  }

  private TypeSpec bean(TypeSpec table) {
    return isInjectable ? table.toBuilder().addAnnotation(Names.SINGLETON).build() : table;
  }

  private void write(DocumentPlan source, ClassName name, TypeSpec type) {
    output.write(
        Output.file(name.packageName(), type, source.type().canonicalName(), TableProcessor.class));
  }
}
