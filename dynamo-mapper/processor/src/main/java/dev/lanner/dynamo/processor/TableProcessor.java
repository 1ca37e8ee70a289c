package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.ProjectionOf;
import dev.lanner.dynamo.Table;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Output;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import dev.lanner.processing.Types.MissingValueException;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// Writes what is generated for the types with {@link Table}, in the first round in which all types
/// that they name are there.
public final class TableProcessor extends AbstractProcessor {
  // By name, so that the same sources give the same bytes whatever order they are compiled in. What
  // earlier rounds had stays, as their types may have had to wait for others.
  private final Set<String> tables = new TreeSet<>();
  private final Set<String> projections = new TreeSet<>();
  private boolean written;
  private boolean failed;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    var names = new LinkedHashSet<String>();
    names.add(Table.class.getName());
    names.add(ProjectionOf.class.getName());
    names.add(StreamHandlerRules.ANNOTATION);
    StrayRules.ANNOTATIONS.forEach(annotation -> names.add(annotation.getName()));
    return names;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    var types = new Types(processingEnv);
    var reporter = new Reporter(processingEnv.getMessager());
    new StrayRules(reporter).check(round);
    // With a reporter of its own: what is wrong with a handler keeps no table from being written.
    new StreamHandlerRules(types, new Reporter(processingEnv.getMessager())).check(round);
    Set<? extends Element> found = round.getElementsAnnotatedWith(Table.class);
    if (written) {
      found.forEach(table -> reportLate(table, reporter));
      return false;
    }
    found.forEach(table -> tables.add(((TypeElement) table).getQualifiedName().toString()));
    round
        .getElementsAnnotatedWith(ProjectionOf.class)
        .forEach(type -> projections.add(((TypeElement) type).getQualifiedName().toString()));
    if (failed || tables.isEmpty()) {
      return false;
    }
    try {
      readAndWrite(types, reporter);
    } catch (MissingValueException
        | AnnotationTypeMismatchException
        | IncompleteAnnotationException
        | EnumConstantNotPresentException e) {
      // Read again when other processors have written more; else the compiler says what is missing.
      failed = reporter.hasFailed();
    }
    return false;
  }

  private void readAndWrite(Types types, Reporter reporter) {
    var names = new GeneratedNames();
    var documents = new DocumentReader(types, reporter, names);
    var reader = new TableReader(reporter, names, documents);
    var plans = new ArrayList<TablePlan>();
    for (String table : tables) {
      TablePlan plan = reader.read(type(table));
      if (plan != null) {
        plans.add(plan);
      }
    }
    var narrower = new ArrayList<ProjectionPlan>();
    if (!reporter.hasFailed() && !reporter.hasMissingType()) {
      var projectionReader = new ProjectionReader(types, reporter, names, plans);
      for (String projection : projections) {
        ProjectionPlan plan = projectionReader.read(type(projection));
        if (plan != null) {
          narrower.add(plan);
        }
      }
    }
    failed = reporter.hasFailed();
    if (!failed && !reporter.hasMissingType()) {
      written = true;
      boolean isInjectable =
          types.elements().getTypeElement(Names.SINGLETON.canonicalName()) != null;
      var files = new TableFiles(new Output(processingEnv, types, reporter), isInjectable);
      plans.forEach(new RegionWarnings(reporter)::check);
      plans.forEach(files::table);
      narrower.forEach(files::projection);
      documents.maps().forEach(files::map);
      files.model(plans);
    }
  }

  private TypeElement type(String name) {
    return Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name));
  }

  private static void reportLate(Element table, Reporter reporter) {
    reporter.error(
        table,
        "The table %s was generated after the others were read. Write it by hand, or in a module of its own."
            .formatted(table.getSimpleName()));
  }
}
