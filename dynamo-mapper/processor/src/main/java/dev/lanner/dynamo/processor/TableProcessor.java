package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Output;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// Finds the types with {@link Table} and writes what is generated for them.
public final class TableProcessor extends AbstractProcessor {
  // By name, so that the same sources give the same bytes whatever order they are compiled in.
  private final Set<String> tables = new TreeSet<>();
  private boolean written;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Table.class.getName(), Key.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element type : round.getElementsAnnotatedWith(Table.class)) {
      tables.add(((TypeElement) type).getQualifiedName().toString());
    }
    if (round.processingOver() || written || tables.isEmpty()) {
      return false;
    }
    written = true;
    var types = new Types(processingEnv);
    var reporter = new Reporter(processingEnv.getMessager());
    var names = new GeneratedNames();
    var documents = new DocumentReader(types, reporter, names);
    var reader = new TableReader(reporter, names, documents);
    var plans = new ArrayList<TablePlan>();
    for (String table : tables) {
      TablePlan plan =
          reader.read(
              Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(table)));
      if (plan != null) {
        plans.add(plan);
      }
    }
    if (!reporter.hasFailed()) {
      write(new Output(processingEnv, types, reporter), plans, documents.all());
    }
    return false;
  }

  private static void write(Output output, List<TablePlan> tables, List<DocumentPlan> documents) {
    var items = new ArrayList<DocumentPlan>();
    for (TablePlan table : tables) {
      if (table.root().isSealed()) {
        items.add(table.root());
        write(
            output,
            table.root(),
            table.root().schema(),
            new SealedSchemaWriter(table.root(), table).write());
        write(output, table.root(), table.table(), SealedTableWriter.write(table));
      }
      for (EntityPlan entity : table.entities()) {
        DocumentPlan record = entity.record();
        items.add(record);
        write(output, record, record.schema(), new SchemaWriter(record, table, entity).write());
        write(output, record, entity.attributes(), AttributesWriter.ofItem(entity));
        write(output, record, entity.items(), new ItemsWriter(table, entity).write());
      }
    }
    for (DocumentPlan document : documents) {
      if (items.contains(document)) {
        continue;
      }
      if (document.isSealed()) {
        write(output, document, document.schema(), new SealedSchemaWriter(document, null).write());
      } else {
        write(output, document, document.schema(), new SchemaWriter(document, null, null).write());
        write(output, document, document.attributes(), AttributesWriter.ofDocument(document));
      }
    }
  }

  private static void write(Output output, DocumentPlan source, ClassName name, TypeSpec type) {
    JavaFile file =
        Output.file(name.packageName(), type, source.type().canonicalName(), TableProcessor.class);
    output.write(file);
  }
}
