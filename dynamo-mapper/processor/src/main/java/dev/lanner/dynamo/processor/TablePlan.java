package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.dynamo.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table and all that is generated for it.
///
/// @param root the record, or the sealed interface
/// @param table the class to generate
/// @param schemas the class to generate that leads from types to schemas
/// @param name of the table
/// @param entities its records
/// @param indexes in the order of their names
/// @param keyTypes the letters of all attributes of keys, in the order of their names
/// @param ttl the attribute by which DynamoDB removes items, or `null`
/// @param settings how it is kept
record TablePlan(
    DocumentPlan root,
    ClassName table,
    ClassName schemas,
    String name,
    List<EntityPlan> entities,
    List<IndexPlan> indexes,
    Map<String, String> keyTypes,
    @Nullable String ttl,
    SettingsPlan settings) {

  /// A record of the table.
  ///
  /// @param items the class to generate for its items; the table's when it is the only one
  /// @param attributes the class to generate for its attributes
  /// @param keys that of the table first
  record EntityPlan(
      DocumentPlan record, ClassName items, ClassName attributes, List<KeyPlan> keys) {
    KeyPlan primary() {
      return keys.getFirst();
    }

    /// The same with another template wherever this one is.
    EntityPlan replacing(KeyPlan.Part.Templated template, KeyPlan.Part.Templated other) {
      var replaced = new ArrayList<KeyPlan>();
      for (KeyPlan key : keys) {
        var partition = new ArrayList<>(key.partition());
        var sort = new ArrayList<>(key.sort());
        partition.replaceAll(part -> part.equals(template) ? other : part);
        sort.replaceAll(part -> part.equals(template) ? other : part);
        replaced.add(new KeyPlan(key.index(), key.name(), partition, sort));
      }
      return new EntityPlan(record, items, attributes, replaced);
    }

    /// The key of an index, or `null` when its items are not in it.
    @Nullable KeyPlan key(String index) {
      return keys.stream().filter(key -> key.index().equals(index)).findFirst().orElse(null);
    }

    /// Whether the component is part of a template, so that the key would be wrong when it changed
    /// alone.
    boolean isInTemplate(ComponentPlan component) {
      return keys.stream()
          .flatMap(key -> key.parts().stream())
          .anyMatch(part ->
              part instanceof KeyPlan.Part.Templated && part.components().contains(component));
    }

    /// Whether the component is an attribute of the table's key.
    boolean isPrimaryKey(ComponentPlan component) {
      return isKeyOf(component, primary());
    }

    /// Whether the component is an attribute of a key.
    boolean isKey(ComponentPlan component) {
      return keys.stream().anyMatch(key -> isKeyOf(component, key));
    }

    private static boolean isKeyOf(ComponentPlan component, KeyPlan key) {
      return key.parts().stream()
          .anyMatch(part ->
              part instanceof KeyPlan.Part.Single(ComponentPlan single)
                  && single.equals(component));
    }

    /// The attributes of templates, each once.
    List<String> templateAttributes() {
      var attributes = new ArrayList<String>();
      for (KeyPlan key : keys) {
        for (KeyPlan.Part part : key.parts()) {
          if (part instanceof KeyPlan.Part.Templated && !attributes.contains(part.attribute())) {
            attributes.add(part.attribute());
          }
        }
      }
      return attributes;
    }
  }

  /// A secondary index.
  ///
  /// @param isLocal whether it has the table's partition key
  /// @param include attributes that it copies beside keys
  record IndexPlan(
      String name,
      List<String> partition,
      List<String> sort,
      boolean isLocal,
      Index.Projection projection,
      List<String> include) {}

  /// Whether what a query of the key finds has all components of the record.
  boolean copiesAll(EntityPlan entity, KeyPlan key) {
    if (key.isPrimary() || index(key.index()).projection() == Index.Projection.ALL) {
      return true;
    }
    var copied = new ArrayList<>(index(key.index()).include());
    key.parts().forEach(part -> copied.add(part.attribute()));
    entity.primary().parts().forEach(part -> copied.add(part.attribute()));
    for (ComponentPlan component : entity.record().components()) {
      if (!copied.contains(component.attribute())) {
        return false;
      }
    }
    return copiesType(index(key.index()));
  }

  /// Whether what a query of the index finds has all components of its record, of whichever it is.
  boolean copiesAll(String index) {
    for (EntityPlan entity : entities) {
      KeyPlan key = entity.key(index);
      if (key != null && !copiesAll(entity, key)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the index says which record an item is of.
  boolean copiesType(IndexPlan index) {
    return root.discriminator() == null
        || index.projection() == Index.Projection.ALL
        || index.include().contains(root.discriminator());
  }

  /// Whether reads by the key may be consistent.
  boolean isConsistent(KeyPlan key) {
    return key.isPrimary() || index(key.index()).isLocal();
  }

  /// What methods call the index.
  String methodName(IndexPlan index) {
    for (EntityPlan entity : entities) {
      KeyPlan key = entity.key(index.name());
      if (key != null) {
        return key.name();
      }
    }
    throw new IllegalArgumentException("No record has a key of the index " + index.name() + ".");
  }

  /// The schema that holds the table's model.
  ClassName schema() {
    return root.schema();
  }

  IndexPlan index(String index) {
    return indexes.stream().filter(each -> each.name().equals(index)).findFirst().orElseThrow();
  }
}
