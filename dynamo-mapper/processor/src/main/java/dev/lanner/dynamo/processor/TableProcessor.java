package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Output;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
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
      new TableFiles(new Output(processingEnv, types, reporter), isInjectable(types))
          .write(plans, documents.all());
    }
    return false;
  }

  /// Whether tables can be beans.
  private static boolean isInjectable(Types types) {
    return types.elements().getTypeElement(Names.SINGLETON.canonicalName()) != null;
  }
}
