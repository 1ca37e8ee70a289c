package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Table;
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
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Reads types with {@link Table} into plans.
final class TableReader {
  private final Reporter reporter;
  private final GeneratedNames names;
  private final DocumentReader documents;
  private final TableRules rules;
  private final Map<DocumentPlan, TypeElement> tables = new HashMap<>();

  TableReader(Reporter reporter, GeneratedNames names, DocumentReader documents) {
    this.reporter = reporter;
    this.names = names;
    this.documents = documents;
    this.rules = new TableRules(reporter);
  }

  /// Reads a table.
  ///
  /// @return `null` when there is no table to be made of it, which is reported
  @Nullable TablePlan read(TypeElement element) {
    Table table = element.getAnnotation(Table.class);
    rules.requireName(element, "table", table.value());
    int before = reporter.count();
    DocumentPlan root =
        documents.item(element, new Place(element, element.getSimpleName().toString()));
    if (root == null) {
      if (reporter.count() == before) {
        reporter.error(
            element,
            "@Table is on %s, which is neither a record nor a sealed interface of records, or has type parameters. Make it one without."
                .formatted(element.getSimpleName()));
      }
      return null;
    }
    List<DocumentPlan> records = root.isSealed() ? root.cases() : List.of(root);
    if (isOfTwoTables(element, records)) {
      return null;
    }
    Map<String, Index> declared = declaredIndexes(element);
    Set<String> indexes = indexes(records, declared);
    indexes.forEach(index -> rules.requireName(element, "index", index));
    ClassName tableClass = names.of(root.type().packageName(), Names.flat(root.type()) + "Table");
    List<EntityPlan> entities = entities(root, tableClass, records, table, declared, indexes);
    if (entities.isEmpty() || entities.size() < records.size()) {
      return null;
    }
    rules.check(root, entities);
    if (reporter.count() == before) {
      // Templates that are wrong already have not all of their pieces.
      entities = new KeyClashes(reporter).separate(entities);
    }
    List<IndexPlan> indexPlans =
        new IndexReader(reporter, element, root.discriminator(), entities).read(declared, indexes);
    var plan =
        new TablePlan(
            root,
            tableClass,
            names.of(root.type().packageName(), Names.flat(root.type()) + "Schemas"),
            table.value(),
            entities,
            indexPlans,
            rules.keyTypes(root, entities),
            rules.ttl(root, records),
            new SettingsReader(reporter, element).read(records, indexPlans));
    if (reporter.count() == before) {
      rules.requireTypes(plan);
    }
    return plan;
  }

  /// A schema of items knows its table, so that a record has one.
  private boolean isOfTwoTables(TypeElement element, List<DocumentPlan> records) {
    boolean isOfTwo = false;
    for (DocumentPlan record : records) {
      TypeElement other = tables.putIfAbsent(record, element);
      if (other != null) {
        reporter.error(
            record.at(),
            "%s is in two tables, %s and %s. Make a record for each."
                .formatted(
                    record.type().simpleName(), other.getSimpleName(), element.getSimpleName()));
        isOfTwo = true;
      }
    }
    return isOfTwo;
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

  private Set<String> indexes(List<DocumentPlan> records, Map<String, Index> declared) {
    var indexes = new TreeSet<>(declared.keySet());
    records.forEach(record -> indexes.addAll(new KeyReader(reporter, record).indexes()));
    return indexes;
  }

  private List<EntityPlan> entities(
      DocumentPlan root,
      ClassName tableClass,
      List<DocumentPlan> records,
      Table table,
      Map<String, Index> declared,
      Set<String> indexes) {
    var entities = new ArrayList<EntityPlan>();
    String packageName = root.type().packageName();
    for (DocumentPlan record : records) {
      List<KeyPlan> keys = keys(record, table, declared, indexes);
      if (!keys.isEmpty()) {
        String flat = Names.flat(record.type());
        entities.add(
            new EntityPlan(
                record,
                root.isSealed() ? names.of(packageName, flat + "Items") : tableClass,
                names.of(packageName, flat + "Attributes"),
                keys));
      }
    }
    return entities;
  }

  private List<KeyPlan> keys(
      DocumentPlan record, Table table, Map<String, Index> declared, Set<String> indexes) {
    var reader = new KeyReader(reporter, record);
    KeyPlan primary = reader.read("", "", table.partitionKey(), table.sortKey());
    if (primary == null) {
      return List.of();
    }
    var keys = new ArrayList<KeyPlan>();
    keys.add(primary);
    var indexNames = new IndexNames(indexes);
    for (String index : indexes) {
      String name = indexNames.of(index);
      Index known = declared.get(index);
      String partition =
          known == null || known.partitionKey().isEmpty() ? index + "-pk" : known.partitionKey();
      String sort = known == null || known.sortKey().isEmpty() ? index + "-sk" : known.sortKey();
      KeyPlan key = reader.read(index, name, partition, sort);
      if (key == null && known != null) {
        key = inverse(known, name, primary);
      }
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /// The key of an index over attributes of the table's own key, which needs no templates.
  private static @Nullable KeyPlan inverse(Index index, String name, KeyPlan primary) {
    List<Part> partition = parts(primary, index.partitionKey());
    List<Part> sort = parts(primary, index.sortKey());
    boolean isWhole = !partition.isEmpty() && sort.isEmpty() == index.sortKey().isEmpty();
    return isWhole ? new KeyPlan(index.name(), name, partition, sort) : null;
  }

  private static List<Part> parts(KeyPlan primary, String attribute) {
    return primary.parts().stream().filter(part -> part.attribute().equals(attribute)).toList();
  }
}
