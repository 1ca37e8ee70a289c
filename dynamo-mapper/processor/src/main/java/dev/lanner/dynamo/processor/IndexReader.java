package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Reads the indexes of a table from the keys of its records.
final class IndexReader {
  private static final int MAX_LOCAL_INDEXES = 5;
  private static final int MAX_GLOBAL_INDEXES = 20;

  private final Reporter reporter;
  private final TypeElement table;
  private final @Nullable String discriminator;
  private final List<EntityPlan> entities;

  /// @param discriminator the attribute that says of which record an item is, or `null`
  IndexReader(
      Reporter reporter,
      TypeElement table,
      @Nullable String discriminator,
      List<EntityPlan> entities) {
    this.reporter = reporter;
    this.table = table;
    this.discriminator = discriminator;
    this.entities = entities;
  }

  /// @param declared those with an annotation of the table
  /// @param names of all, in their order
  List<IndexPlan> read(Map<String, Index> declared, Set<String> names) {
    var indexes = new ArrayList<IndexPlan>();
    for (String name : names) {
      KeyPlan key = key(name);
      if (key == null) {
        reportWithoutKey(name);
        continue;
      }
      Index index = declared.get(name);
      indexes.add(
          new IndexPlan(
              name,
              key.partitionAttributes(),
              key.sortAttributes(),
              isLocal(key),
              index == null ? Index.Projection.ALL : index.projection(),
              index == null ? List.of() : included(index)));
    }
    requireFew(indexes);
    return indexes;
  }

  /// Unless a record names the index, so that what is wrong with its key is reported there.
  private void reportWithoutKey(String name) {
    for (EntityPlan entity : entities) {
      if (new KeyReader(reporter, entity.record()).indexes().contains(name)) {
        return;
      }
    }
    reporter.error(
        table,
        "No record of %s has a key of the index %s. Annotate one with @Key(index = \"%s\", …), or its components with @PartitionKey."
            .formatted(table.getSimpleName(), name, name));
  }

  /// The index's key, which is the same in all records that have one.
  private @Nullable KeyPlan key(String name) {
    KeyPlan found = null;
    for (EntityPlan entity : entities) {
      KeyPlan key = entity.key(name);
      if (key == null) {
        continue;
      }
      if (found == null) {
        found = key;
      } else if (!found.attributes().equals(key.attributes())) {
        reporter.error(
            entity.record().at(),
            "The key of the index %s is %s in %s, but %s in other records of %s. Give it one."
                .formatted(
                    name,
                    String.join(", ", key.attributes()),
                    entity.record().type().simpleName(),
                    String.join(", ", found.attributes()),
                    table.getSimpleName()));
      }
    }
    return found;
  }

  private boolean isLocal(KeyPlan key) {
    KeyPlan primary = entities.getFirst().primary();
    return key.partitionAttributes().equals(primary.partitionAttributes())
        && key.sort().size() == 1
        && !primary.sort().isEmpty();
  }

  private List<String> included(Index index) {
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
            table,
            "The index %s includes %s, which is no component of %s. Name components."
                .formatted(index.name(), name, table.getSimpleName()));
      }
    }
    boolean includes = index.include().length > 0;
    if (includes != (index.projection() == Index.Projection.INCLUDE)) {
      reporter.error(
          table,
          "The index %s has the projection %s and %s components to include. INCLUDE goes with components, and the others with none."
              .formatted(index.name(), index.projection(), includes ? "some" : "no"));
    }
    if (includes && discriminator != null) {
      attributes.add(discriminator); // Without it, nothing tells the records of the index apart.
    }
    return attributes;
  }

  private void requireFew(List<IndexPlan> indexes) {
    long local = indexes.stream().filter(IndexPlan::isLocal).count();
    long global = indexes.size() - local;
    if (local > MAX_LOCAL_INDEXES || global > MAX_GLOBAL_INDEXES) {
      reporter.error(
          table,
          "%s has %d local and %d global indexes. DynamoDB takes %d and %d."
              .formatted(
                  table.getSimpleName(), local, global, MAX_LOCAL_INDEXES, MAX_GLOBAL_INDEXES));
    }
  }
}
