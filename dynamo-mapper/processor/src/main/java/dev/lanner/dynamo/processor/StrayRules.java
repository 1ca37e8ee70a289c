package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Counter;
import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.Ttl;
import dev.lanner.dynamo.UpdatedAt;
import dev.lanner.dynamo.Version;
import dev.lanner.processing.Reporter;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/// Annotations where nothing reads them, so that they would promise what does not happen.
final class StrayRules {
  /// What means something in the items of a table only.
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(
          Key.class,
          Key.List.class,
          Index.class,
          Index.List.class,
          TableSettings.class,
          PartitionKey.class,
          SortKey.class,
          Version.class,
          Counter.class,
          CreatedAt.class,
          UpdatedAt.class,
          Ttl.class);

  private static final Set<Class<? extends Annotation>> OF_TABLES =
      Set.of(Index.class, Index.List.class, TableSettings.class);

  private final Reporter reporter;

  StrayRules(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(RoundEnvironment round) {
    for (Class<? extends Annotation> annotation : ANNOTATIONS) {
      Class<?> outer = annotation.getEnclosingClass();
      String name = outer == null ? annotation.getSimpleName() : outer.getSimpleName();
      boolean isOfTable = OF_TABLES.contains(annotation);
      for (Element element : round.getElementsAnnotatedWithAny(Set.of(annotation))) {
        if (element instanceof RecordComponentElement component) {
          checkComponent(component, name);
        } else if (element instanceof TypeElement type) {
          if (isOfTable && type.getAnnotation(Table.class) == null) {
            reporter.error(
                type,
                "@%s is on %s, which has no @Table. Move it to the table."
                    .formatted(name, type.getSimpleName()));
          } else if (!isOfTable && !(ItemTypes.isRecord(type) && ItemTypes.isItem(type))) {
            reporter.error(
                type,
                "@%s is on %s, which is no record of a table. Annotate the record with @Table, or have it implement the sealed interface that has it."
                    .formatted(name, type.getSimpleName()));
          }
        }
      }
    }
  }

  private void checkComponent(RecordComponentElement component, String name) {
    var record = (TypeElement) Objects.requireNonNull(component.getEnclosingElement());
    if (!ItemTypes.isItem(record)) {
      reporter.error(
          component,
          "%s.%s is @%s, but %s is no item of a table. Annotate the record with @Table, have it implement the sealed interface that has it, or remove @%s."
              .formatted(
                  record.getSimpleName(),
                  component.getSimpleName(),
                  name,
                  record.getSimpleName(),
                  name));
    }
  }
}
