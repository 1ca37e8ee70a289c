package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Reads a type with {@link Table} into a plan, and reports what DynamoDB does not allow.
final class TableReader {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
  private static final int MAX_LOCAL_INDEXES = 5;
  private static final int MAX_GLOBAL_INDEXES = 20;

  private final Reporter reporter;
  private final GeneratedNames names;
  private final DocumentReader documents;

  TableReader(Reporter reporter, GeneratedNames names, DocumentReader documents) {
    this.reporter = reporter;
    this.names = names;
    this.documents = documents;
  }

  /// Reads a table.
  ///
  /// @return `null` when there is no table to be made of it, which is reported
  @Nullable TablePlan read(TypeElement element) {
    Table table = element.getAnnotation(Table.class);
    String simple = element.getSimpleName().toString();
    requireName(element, "table", table.value());
    DocumentPlan root = documents.document(element, new Place(element, simple), table.type());
    if (root == null) {
      reporter.error(
          element,
          "@Table is on %s, which is neither a record without type parameters nor a sealed interface of records. Make it one."
              .formatted(simple));
      return null;
    }
    Map<String, Index> declared = declaredIndexes(element);
    List<DocumentPlan> records = root.isSealed() ? root.cases() : List.of(root);
    var indexNames = new TreeSet<>(declared.keySet());
    records.forEach(record -> indexNames.addAll(new KeyReader(reporter, record).indexes()));
    indexNames.forEach(index -> requireName(element, "index", index));

    ClassName type = root.type();
    ClassName tableClass = names.of(type.packageName(), Names.flat(type) + "Table");
    var entities = new ArrayList<EntityPlan>();
    for (DocumentPlan record : records) {
      List<KeyPlan> keys = keys(record, table, declared, indexNames);
      if (!keys.isEmpty()) {
        String flat = Names.flat(record.type());
        entities.add(
            new EntityPlan(
                record,
                root.isSealed() ? names.of(type.packageName(), flat + "Items") : tableClass,
                names.of(type.packageName(), flat + "Attributes"),
                keys));
      }
    }
    if (entities.size() < records.size()) {
      return null;
    }
    Map<String, String> keyTypes = keyTypes(element, entities);
    requireSameKey(element, entities);
    requireDifferentKeys(element, entities);
    entities.forEach(this::requireFreeAttributes);
    List<IndexPlan> indexes = indexes(element, entities, declared, indexNames);
    requireFewIndexes(element, indexes);
    return new TablePlan(
        root, tableClass, table.value(), entities, indexes, keyTypes, ttl(element, records));
  }

  private Map<String, Index> declaredIndexes(TypeElement element) {
    var declared = new TreeMap<String, Index>();
    for (Index index : element.getAnnotationsByType(Index.class)) {
      if (declared.put(index.name(), index) != null) {
        reporter.error(
            element,
            "%s declares the index %s twice. Keep one."
                .formatted(element.getSimpleName(), index.name()));
      }
    }
    return declared;
  }

  private List<KeyPlan> keys(
      DocumentPlan record, Table table, Map<String, Index> declared, Set<String> indexNames) {
    var reader = new KeyReader(reporter, record);
    KeyPlan primary = reader.read("", table.partitionKey(), table.sortKey());
    if (primary == null) {
      return List.of();
    }
    var keys = new ArrayList<KeyPlan>();
    keys.add(primary);
    for (String name : indexNames) {
      Index index = declared.get(name);
      String partition =
          index == null || index.partitionKey().isEmpty() ? name + "-pk" : index.partitionKey();
      String sort = index == null || index.sortKey().isEmpty() ? name + "-sk" : index.sortKey();
      KeyPlan key = reader.read(name, partition, sort);
      if (key == null && index != null) {
        key = inverse(name, index, primary);
      }
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /// The key of an index over attributes of the table's own key, which needs no templates.
  private static @Nullable KeyPlan inverse(String name, Index index, KeyPlan primary) {
    List<Part> partition = parts(primary, index.partitionKey());
    List<Part> sort = parts(primary, index.sortKey());
    return partition.isEmpty() ? null : new KeyPlan(name, partition, sort);
  }

  private static List<Part> parts(KeyPlan primary, String attribute) {
    return primary.parts().stream().filter(part -> part.attribute().equals(attribute)).toList();
  }

  private Map<String, String> keyTypes(TypeElement element, List<EntityPlan> entities) {
    var types = new TreeMap<String, String>();
    for (EntityPlan entity : entities) {
      for (KeyPlan key : entity.keys()) {
        for (Part part : key.parts()) {
          String other = types.putIfAbsent(part.attribute(), part.letter());
          if (other != null && !other.equals(part.letter())) {
            reporter.error(
                element,
                "The attribute %s of a key is of the type %s in one record of %s and %s in another. Give it one type."
                    .formatted(part.attribute(), other, element.getSimpleName(), part.letter()));
          }
        }
      }
    }
    return types;
  }

  private static List<String> attributes(List<Part> parts) {
    return parts.stream().map(Part::attribute).toList();
  }

  private void requireSameKey(TypeElement element, List<EntityPlan> entities) {
    for (EntityPlan entity : entities) {
      KeyPlan first = entities.getFirst().primary();
      KeyPlan key = entity.primary();
      if (!attributes(first.parts()).equals(attributes(key.parts()))) {
        reporter.error(
            element,
            "The key of %s is %s, but that of %s is %s. Records of one table have the same attributes in their keys."
                .formatted(
                    entities.getFirst().record().type().simpleName(),
                    attributes(first.parts()),
                    entity.record().type().simpleName(),
                    attributes(key.parts())));
      }
    }
  }

  /// Two records whose templates look alike could overwrite each other's items.
  private void requireDifferentKeys(TypeElement element, List<EntityPlan> entities) {
    var byShape = new HashMap<String, EntityPlan>();
    for (EntityPlan entity : entities) {
      var shape = new StringBuilder();
      for (Part part : entity.primary().parts()) {
        shape
            .append(part instanceof Part.Templated templated ? templated.shape() : "{}")
            .append('\n');
      }
      EntityPlan other = byShape.putIfAbsent(shape.toString(), entity);
      if (other != null) {
        reporter.error(
            element,
            "Items of %s and of %s could have the same key. Begin a template of each with another text."
                .formatted(
                    other.record().type().simpleName(), entity.record().type().simpleName()));
      }
    }
  }

  private void requireFreeAttributes(EntityPlan entity) {
    for (String attribute : entity.templateAttributes()) {
      for (ComponentPlan component : entity.record().components()) {
        if (component.attribute().equals(attribute)) {
          reporter.error(
              component.at(),
              "%s is the attribute %s, which holds a template of @Key. Rename it with @AttributeName, or the other one with @Table or @Index."
                  .formatted(component.owner(), attribute));
        }
      }
    }
  }

  private List<IndexPlan> indexes(
      TypeElement element,
      List<EntityPlan> entities,
      Map<String, Index> declared,
      Set<String> indexNames) {
    List<String> primary = attributes(entities.getFirst().primary().partition());
    var plans = new ArrayList<IndexPlan>();
    for (String name : indexNames) {
      KeyPlan key = null;
      for (EntityPlan entity : entities) {
        for (KeyPlan each : entity.keys()) {
          if (!each.index().equals(name)) {
            continue;
          }
          if (key != null && !attributes(key.parts()).equals(attributes(each.parts()))) {
            reporter.error(
                element,
                "The index %s has the key %s in one record of %s and %s in another. Give it one."
                    .formatted(
                        name,
                        attributes(key.parts()),
                        element.getSimpleName(),
                        attributes(each.parts())));
          }
          key = each;
        }
      }
      if (key == null) {
        reporter.error(
            element,
            "No record of %s has a key of the index %s. Annotate one with @Key(index = \"%s\", …), or its components with @PartitionKey."
                .formatted(element.getSimpleName(), name, name));
        continue;
      }
      Index index = declared.get(name);
      boolean isLocal =
          attributes(key.partition()).equals(primary)
              && key.sort().size() == 1
              && !entities.getFirst().primary().sort().isEmpty();
      plans.add(
          new IndexPlan(
              name,
              attributes(key.partition()),
              attributes(key.sort()),
              isLocal,
              index == null ? Index.Projection.ALL : index.projection(),
              index == null ? List.of() : included(element, entities, index)));
    }
    return plans;
  }

  private List<String> included(TypeElement element, List<EntityPlan> entities, Index index) {
    var attributes = new ArrayList<String>();
    for (String name : index.include()) {
      List<String> found =
          entities.stream()
              .flatMap(entity -> entity.record().components().stream())
              .filter(component -> component.name().equals(name))
              .map(ComponentPlan::attribute)
              .distinct()
              .toList();
      attributes.addAll(found);
      if (found.isEmpty()) {
        reporter.error(
            element,
            "The index %s includes %s, which is no component of %s. Name components."
                .formatted(index.name(), name, element.getSimpleName()));
      }
    }
    if (attributes.isEmpty() != (index.projection() != Index.Projection.INCLUDE)) {
      reporter.error(
          element,
          "The index %s has the projection %s and %s components to include. INCLUDE goes with components, and the others with none."
              .formatted(index.name(), index.projection(), attributes.isEmpty() ? "no" : "some"));
    }
    return attributes;
  }

  private void requireFewIndexes(TypeElement element, List<IndexPlan> indexes) {
    long local = indexes.stream().filter(IndexPlan::isLocal).count();
    long global = indexes.size() - local;
    if (local > MAX_LOCAL_INDEXES || global > MAX_GLOBAL_INDEXES) {
      reporter.error(
          element,
          "%s has %d local and %d global indexes. DynamoDB takes %d and %d."
              .formatted(
                  element.getSimpleName(), local, global, MAX_LOCAL_INDEXES, MAX_GLOBAL_INDEXES));
    }
  }

  private @Nullable String ttl(TypeElement element, List<DocumentPlan> records) {
    String ttl = null;
    for (DocumentPlan record : records) {
      ComponentPlan component = record.with(Role.Ttl.class);
      if (component == null) {
        continue;
      }
      if (ttl != null && !ttl.equals(component.attribute())) {
        reporter.error(
            element,
            "Two attributes of %s are @Ttl, %s and %s, and a table has one. Rename one with @AttributeName."
                .formatted(element.getSimpleName(), ttl, component.attribute()));
      }
      ttl = component.attribute();
    }
    return ttl;
  }

  private void requireName(TypeElement element, String what, String name) {
    if (!NAME.matcher(name).matches()) {
      reporter.error(
          element,
          "The %s \"%s\" of %s has a name that DynamoDB does not take. Use 3 to 255 letters, digits, hyphens, underscores and points."
              .formatted(what, name, element.getSimpleName()));
    }
  }
}
