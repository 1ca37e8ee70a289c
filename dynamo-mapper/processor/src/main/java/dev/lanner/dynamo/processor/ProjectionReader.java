package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads narrower records. Their components are those of the table's record, so that both are read
/// from an item in the same way.
final class ProjectionReader {
  static final String PROJECTION_OF = "dev.lanner.dynamo.ProjectionOf";

  private final Types types;
  private final Reporter reporter;
  private final GeneratedNames names;
  private final List<TablePlan> tables;

  ProjectionReader(Types types, Reporter reporter, GeneratedNames names, List<TablePlan> tables) {
    this.types = types;
    this.reporter = reporter;
    this.names = names;
    this.tables = tables;
  }

  /// Reads a type with the annotation.
  ///
  /// @return `null` when there is no projection to be made of it, which is reported
  @Nullable ProjectionPlan read(TypeElement element) {
    String simple = element.getSimpleName().toString();
    var mirror = Objects.requireNonNull(Types.mirror(element, PROJECTION_OF));
    var of = (TypeMirror) types.value(mirror, "value").getValue();
    DocumentPlan entity = entity(of);
    if (entity == null) {
      reporter.error(
          element,
          "%s is a projection of %s, which is no record of a table in this module. Name one."
              .formatted(simple, types.plain(of)));
      return null;
    }
    if (!ItemTypes.isRecord(element) || Types.privateOne(element) != null) {
      reporter.error(
          element,
          "@ProjectionOf is on %s, which is no record that generated code can make. Make it one, not private and without type parameters."
              .formatted(simple));
      return null;
    }
    var components = new ArrayList<ComponentPlan>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      ComponentPlan same = component(element, component, entity);
      if (same != null) {
        components.add(same);
      }
    }
    ClassName type = ClassName.get(element);
    ClassName schema = names.of(type.packageName(), Names.flat(type) + "Schema");
    return new ProjectionPlan(
        entity,
        new DocumentPlan(
            element,
            type,
            schema,
            schema,
            components,
            List.of(),
            new TreeSet<>(),
            null,
            simple,
            element));
  }

  private @Nullable DocumentPlan entity(TypeMirror type) {
    for (TablePlan table : tables) {
      for (EntityPlan entity : table.entities()) {
        if (types.isSame(entity.record().element().asType(), type)) {
          return entity.record();
        }
      }
    }
    return null;
  }

  private @Nullable ComponentPlan component(
      TypeElement element, RecordComponentElement component, DocumentPlan entity) {
    String name = component.getSimpleName().toString();
    ComponentPlan found = entity.component(name);
    if (found == null || found.role() instanceof Role.Extra) {
      reporter.error(
          component,
          "%s has no component %s for %s to hold. It has %s."
              .formatted(
                  entity.type().simpleName(),
                  name,
                  element.getSimpleName(),
                  String.join(
                      ", ", entity.components().stream().map(ComponentPlan::name).toList())));
      return null;
    }
    RecordComponentElement original =
        entity.element().getRecordComponents().stream()
            .filter(each -> each.getSimpleName().contentEquals(name))
            .findFirst()
            .orElseThrow();
    boolean isSame =
        types.isSame(component.asType(), original.asType())
            && isNullable(component) == isNullable(original);
    if (!isSame) {
      reporter.error(
          component,
          "%s.%s has another type than %s. Declare it as there."
              .formatted(element.getSimpleName(), name, found.owner()));
    }
    return found;
  }

  private static boolean isNullable(RecordComponentElement component) {
    return Types.isNullable(component, component.asType(), component.getAccessor());
  }
}
