package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.dynamo.Item;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads records and sealed interfaces into plans, each once, and reports what DynamoDB cannot
/// hold: at the component when the record is in source, else where it is asked for.
final class DocumentReader {
  private final Types types;
  private final Reporter reporter;
  private final GeneratedNames names;
  private final ComponentReader componentReader;
  private final Map<String, DocumentPlan> items = new LinkedHashMap<>();
  private final Map<String, DocumentPlan> maps = new LinkedHashMap<>();
  private final Map<String, List<ComponentPlan>> components = new HashMap<>();

  DocumentReader(Types types, Reporter reporter, GeneratedNames names) {
    this.types = types;
    this.reporter = reporter;
    this.names = names;
    this.componentReader = new ComponentReader(types, reporter, this);
  }

  /// Every record and sealed interface that is a map in an item, in the order in which it was asked
  /// for.
  List<DocumentPlan> maps() {
    return List.copyOf(maps.values());
  }

  /// The plan of a record, or of a sealed interface, as an item.
  ///
  /// @return `null` when it is neither; only that it is private is reported
  @Nullable DocumentPlan item(TypeElement element, Place place) {
    return document(element, place, true);
  }

  /// The plan of a record, or of a sealed interface, as a map in an item.
  ///
  /// @return `null` when it is neither; only that it is private is reported
  @Nullable DocumentPlan map(TypeElement element, Place place) {
    return document(element, place, false);
  }

  private @Nullable DocumentPlan document(TypeElement element, Place place, boolean isItem) {
    DocumentPlan known = plans(isItem).get(name(element));
    if (known != null) {
      return known;
    }
    Element hidden = Types.privateOne(element);
    if (hidden != null) {
      reporter.error(
          place.at(),
          "%s is private, so generated code cannot use %s. Make it package-private or public."
              .formatted(hidden.getSimpleName(), hidden.equals(element) ? "it" : "what is in it"));
      return null;
    }
    if (ItemTypes.isRecord(element)) {
      return record(element, place, isItem);
    }
    return ItemTypes.isSealed(element) ? sealed(element, place, isItem) : null;
  }

  private Map<String, DocumentPlan> plans(boolean isItem) {
    return isItem ? items : maps;
  }

  private static String name(TypeElement element) {
    return element.getQualifiedName().toString();
  }

  private DocumentPlan record(TypeElement element, Place place, boolean isItem) {
    List<ComponentPlan> known = components.get(name(element));
    if (known != null) {
      return plan(element, place, isItem, known, List.of(), null);
    }
    var read = new ArrayList<ComponentPlan>();
    components.put(name(element), read);
    DocumentPlan plan = plan(element, place, isItem, read, List.of(), null);
    for (RecordComponentElement component : element.getRecordComponents()) {
      String owner = element.getSimpleName() + "." + component.getSimpleName();
      Element at = plan.at().equals(element) ? component : place.at();
      read.add(componentReader.read(component, new Place(at, owner)));
    }
    requireDifferentAttributes(plan);
    requireDifferentRoles(plan);
    return plan;
  }

  private void requireDifferentAttributes(DocumentPlan record) {
    var byAttribute = new HashMap<String, ComponentPlan>();
    for (ComponentPlan component : record.components()) {
      if (component.role() instanceof Role.Extra) {
        continue;
      }
      ComponentPlan other = byAttribute.putIfAbsent(component.attribute(), component);
      if (other != null) {
        reporter.error(
            component.at(),
            "%s and %s of %s are both the attribute %s. Rename one with @AttributeName."
                .formatted(
                    other.name(),
                    component.name(),
                    record.type().simpleName(),
                    component.attribute()));
      }
    }
  }

  /// Only counters may be several.
  private void requireDifferentRoles(DocumentPlan record) {
    var byRole = new HashMap<Role, ComponentPlan>();
    for (ComponentPlan component : record.components()) {
      if (component.role() instanceof Role.Plain || component.role() instanceof Role.Counter) {
        continue;
      }
      ComponentPlan other = byRole.putIfAbsent(component.role(), component);
      if (other != null) {
        reporter.error(
            component.at(),
            "@%s is on both %s and %s of %s. Keep it on one component."
                .formatted(
                    component.role().getClass().getSimpleName(),
                    other.name(),
                    component.name(),
                    record.type().simpleName()));
      }
    }
  }

  private DocumentPlan sealed(TypeElement element, Place place, boolean isItem) {
    var cases = new ArrayList<DocumentPlan>();
    String discriminator = ItemTypes.discriminator(element);
    DocumentPlan plan = plan(element, place, isItem, List.of(), cases, discriminator);
    for (TypeElement permitted : permitted(element, new LinkedHashSet<>())) {
      Element at = types.isSource(permitted) ? permitted : plan.at();
      int before = reporter.count();
      DocumentPlan record = document(permitted, new Place(at, place.owner()), isItem);
      if (record != null) {
        requireCase(plan, record);
        record.discriminators().add(discriminator);
        cases.add(record);
      } else if (reporter.count() == before) {
        reporter.error(
            plan.at(),
            "%s permits %s, which is no record without type parameters. Make it one."
                .formatted(element.getSimpleName(), permitted.getSimpleName()));
      }
    }
    return plan;
  }

  private Set<TypeElement> permitted(TypeElement sealed, Set<TypeElement> found) {
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      var element = (TypeElement) ((DeclaredType) permitted).asElement();
      if (permitted.getKind() == TypeKind.ERROR) {
        reporter.missingType();
      } else if (ItemTypes.isSealed(element)) {
        permitted(element, found);
      } else {
        found.add(element);
      }
    }
    return found;
  }

  private void requireCase(DocumentPlan sealed, DocumentPlan record) {
    String owner = sealed.type().simpleName();
    for (DocumentPlan other : sealed.cases()) {
      if (other.typeValue().equals(record.typeValue())) {
        reporter.error(
            record.at(),
            "%s and %s of %s are both of the type %s. Name one of them with @Item."
                .formatted(
                    other.type().simpleName(),
                    record.type().simpleName(),
                    owner,
                    record.typeValue()));
      }
    }
    boolean isTable = sealed.element().getAnnotation(Table.class) != null;
    for (ComponentPlan component : record.components()) {
      if (component.attribute().equals(sealed.discriminator())) {
        reporter.error(
            component.at(),
            "%s is the attribute %s, which says of which record of %s %s is. Rename it with @AttributeName%s."
                .formatted(
                    component.owner(),
                    sealed.discriminator(),
                    owner,
                    isTable ? "an item" : "a map",
                    isTable ? ", or the other one with @Table(type = …)" : ""));
      }
    }
  }

  private DocumentPlan plan(
      TypeElement element,
      Place place,
      boolean isItem,
      List<ComponentPlan> read,
      List<DocumentPlan> cases,
      @Nullable String discriminator) {
    ClassName type = ClassName.get(element);
    String flat = Names.flat(type);
    boolean isMapBesideItem = !isItem && ItemTypes.isItem(element);
    Item named = element.getAnnotation(Item.class);
    var plan =
        new DocumentPlan(
            element,
            type,
            names.of(type.packageName(), flat + (isMapBesideItem ? "MapSchema" : "Schema")),
            isItem
                ? ClassName.get(type.packageName(), flat + "Attributes")
                : names.of(type.packageName(), flat + "Document"),
            read,
            cases,
            new TreeSet<>(),
            discriminator,
            named == null ? type.simpleName() : named.value(),
            types.isSource(element) ? element : place.at());
    plans(isItem).put(name(element), plan);
    return plan;
  }
}
