package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/// Reads the keys of a record's items, from annotations of components or from templates.
final class KeyReader {
  private static final int MAX_PARTS = 4;

  private final Reporter reporter;
  private final DocumentPlan record;
  private final TemplateReader templates;

  KeyReader(Reporter reporter, DocumentPlan record) {
    this.reporter = reporter;
    this.record = record;
    this.templates = new TemplateReader(reporter, record);
  }

  /// The indexes that annotations of the record name.
  Set<String> indexes() {
    var names = new TreeSet<String>();
    for (Key key : keys()) {
      names.add(key.index());
    }
    for (RecordComponentElement component : record.element().getRecordComponents()) {
      names.addAll(Single.PARTITION.indexes(component));
      names.addAll(Single.SORT.indexes(component));
    }
    names.remove("");
    return names;
  }

  private List<Key> keys() {
    return Arrays.asList(record.element().getAnnotationsByType(Key.class));
  }

  /// The key of an index, or that of the table, whose index and name are empty.
  ///
  /// @param partitionAttribute that holds the partition key of a template
  /// @param sortAttribute that holds the sort key of a template
  /// @return `null` when the record has none, which is reported for the table's
  @Nullable KeyPlan read(
      String index, String name, String partitionAttribute, String sortAttribute) {
    List<Key> templates = keys().stream().filter(key -> key.index().equals(index)).toList();
    Components partition = components(index, Single.PARTITION);
    Components sort = components(index, Single.SORT);
    if (templates.size() > 1) {
      error("has two templates of %s. Keep one @Key.".formatted(keyName(index)));
    }
    if (!templates.isEmpty()) {
      if (partition.isAnnotated() || sort.isAnnotated()) {
        error(
            "has %s as a template and as components. Keep @Key, or @PartitionKey and @SortKey."
                .formatted(keyName(index)));
      }
      return templated(templates.getFirst(), name, partitionAttribute, sortAttribute);
    }
    if (partition.parts().isEmpty()) {
      if (!partition.isAnnotated() && (index.isEmpty() || sort.isAnnotated())) {
        error(
            "has no partition key%s. Annotate a component with @PartitionKey, or the record with @Key."
                .formatted(index.isEmpty() ? "" : " of the index " + index));
      }
      return null;
    }
    var key = new KeyPlan(index, name, partition.parts(), sort.parts());
    requireDifferentAttributes(key);
    return key;
  }

  private void requireDifferentAttributes(KeyPlan key) {
    for (Part part : key.sort()) {
      if (key.partition().contains(part) && part instanceof Part.Single(ComponentPlan component)) {
        reporter.error(
            component.at(),
            "%s is both the partition key and the sort key. Keep one of the annotations."
                .formatted(component.owner()));
      }
    }
  }

  /// How components say that they are a key.
  private enum Single {
    PARTITION("@PartitionKey", "partition keys"),
    SORT("@SortKey", "sort keys");

    final String annotation;
    final String plural;

    Single(String annotation, String plural) {
      this.annotation = annotation;
      this.plural = plural;
    }

    /// The indexes that the component is in the key of, empty text for the table.
    List<String> indexes(RecordComponentElement component) {
      String[] indexes = null;
      if (this == PARTITION) {
        PartitionKey key = component.getAnnotation(PartitionKey.class);
        indexes = key == null ? null : key.index();
      } else {
        SortKey key = component.getAnnotation(SortKey.class);
        indexes = key == null ? null : key.index();
      }
      if (indexes == null) {
        return List.of();
      }
      return indexes.length == 0 ? List.of("") : List.of(indexes);
    }

    int order(RecordComponentElement component) {
      if (this == PARTITION) {
        PartitionKey key = component.getAnnotation(PartitionKey.class);
        return key == null ? 0 : key.order();
      }
      SortKey key = component.getAnnotation(SortKey.class);
      return key == null ? 0 : key.order();
    }
  }

  private record Ordered(int order, ComponentPlan component) {}

  /// The components of a key.
  ///
  /// @param isAnnotated whether there are any, be they wrong
  private record Components(boolean isAnnotated, List<Part> parts) {}

  private Components components(String index, Single kind) {
    boolean isAnnotated = false;
    var found = new ArrayList<Ordered>();
    for (RecordComponentElement component : record.element().getRecordComponents()) {
      ComponentPlan plan = record.component(component.getSimpleName().toString());
      if (plan != null && kind.indexes(component).contains(index)) {
        isAnnotated = true;
        if (mayBeKey(plan, index)) {
          found.add(new Ordered(kind.order(component), plan));
        }
      }
    }
    if (index.isEmpty()) {
      requireOne(found, kind);
    } else {
      requireOrder(found, index, kind);
    }
    found.sort(Comparator.comparingInt(Ordered::order));
    return new Components(
        isAnnotated, found.stream().<Part>map(each -> new Part.Single(each.component())).toList());
  }

  private boolean mayBeKey(ComponentPlan component, String index) {
    boolean isExtra = component.role() instanceof Role.Extra;
    if (component.value() == null && !isExtra) {
      return false; // Reported where it was read.
    }
    String problem = null;
    if (isExtra || !component.valueType().kind().isKey()) {
      problem =
          "is a key, and a key is a string, a number or binary. Choose another type, or a template with @Key.";
    } else if (index.isEmpty() && !component.isRequired()) {
      problem = "is part of the table's key, which every item has. It cannot be absent.";
    } else if (index.isEmpty() && component.role().isWritten()) {
      problem = "is written by the mapper, so it cannot be part of the table's key.";
    }
    if (problem != null) {
      reporter.error(component.at(), component.owner() + " " + problem);
    }
    return problem == null;
  }

  private void requireOne(List<Ordered> found, Single kind) {
    if (found.size() > 1) {
      reporter.error(
          found.get(1).component().at(),
          "%s is on both %s and %s of %s. Keep it on one component; only an index may have several %s."
              .formatted(
                  kind.annotation,
                  found.get(0).component().name(),
                  found.get(1).component().name(),
                  record.type().simpleName(),
                  kind.plural));
    }
  }

  private void requireOrder(List<Ordered> found, String index, Single kind) {
    var byOrder = new HashMap<Integer, ComponentPlan>();
    for (Ordered each : found) {
      ComponentPlan other = byOrder.putIfAbsent(each.order(), each.component());
      if (other != null) {
        reporter.error(
            each.component().at(),
            "%s of the index %s has the same order on %s and %s of %s. Number them from 0."
                .formatted(
                    kind.annotation,
                    index,
                    other.name(),
                    each.component().name(),
                    record.type().simpleName()));
      }
    }
    if (found.size() > MAX_PARTS) {
      reporter.error(
          found.get(MAX_PARTS).component().at(),
          "%s has %d %s of the index %s. DynamoDB takes four."
              .formatted(record.type().simpleName(), found.size(), kind.plural, index));
    }
  }

  private KeyPlan templated(Key key, String name, String partitionAttribute, String sortAttribute) {
    Part partition =
        templates.read(key, key.partition(), partitionAttribute, method(name, "partitionKey"));
    List<Part> sort =
        key.sort().isEmpty()
            ? List.of()
            : List.of(templates.read(key, key.sort(), sortAttribute, method(name, "sortKey")));
    return new KeyPlan(key.index(), name, List.of(partition), sort);
  }

  private static String method(String index, String key) {
    return index.isEmpty() ? key : IndexNames.method(index, key);
  }

  private static String keyName(String index) {
    return index.isEmpty() ? "its key" : "the key of the index " + index;
  }

  private void error(String predicate) {
    reporter.error(record.at(), record.type().simpleName() + " " + predicate);
  }
}
