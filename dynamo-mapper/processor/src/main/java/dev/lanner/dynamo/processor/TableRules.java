package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Reporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// What DynamoDB asks of the records of one table, each reported at the record or component that is
/// the second to say something.
final class TableRules {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private final Reporter reporter;

  TableRules(Reporter reporter) {
    this.reporter = reporter;
  }

  /// @param what a table or an index
  void requireName(TypeElement element, String what, String name) {
    if (!NAME.matcher(name).matches()) {
      reporter.error(
          element,
          "The %s \"%s\" of %s has a name that DynamoDB does not take. Use 3 to 255 letters from a to z, digits, hyphens, underscores and points."
              .formatted(what, name, element.getSimpleName()));
    }
  }

  void check(DocumentPlan root, List<EntityPlan> entities) {
    if (!requireSameKey(entities)) {
      return;
    }
    for (EntityPlan entity : entities) {
      requirePackage(root, entity.record());
      requireOneTemplate(entity);
      requireFreeAttributes(root, entity);
    }
  }

  private boolean requireSameKey(List<EntityPlan> entities) {
    boolean isSame = true;
    EntityPlan first = entities.getFirst();
    for (EntityPlan entity : entities) {
      List<String> expected = first.primary().attributes();
      List<String> found = entity.primary().attributes();
      if (!expected.equals(found)) {
        reporter.error(
            entity.record().at(),
            "The key of %s is %s, but that of %s is %s. Records of one table have the same attributes in their keys."
                .formatted(
                    first.record().type().simpleName(),
                    String.join(", ", expected),
                    entity.record().type().simpleName(),
                    String.join(", ", found)));
        isSame = false;
      }
    }
    return isSame;
  }

  private void requirePackage(DocumentPlan root, DocumentPlan record) {
    if (!record.type().packageName().equals(root.type().packageName())) {
      reporter.error(
          record.at(),
          "%s is in another package than %s, the table that holds it. Move one of them."
              .formatted(record.type().simpleName(), root.type().simpleName()));
    }
  }

  /// Indexes may share an attribute, but only when they agree on what it holds.
  private void requireOneTemplate(EntityPlan entity) {
    var byAttribute = new HashMap<String, Templated>();
    for (KeyPlan key : entity.keys()) {
      for (Part part : key.parts()) {
        if (!(part instanceof Templated templated)) {
          continue;
        }
        Templated other = byAttribute.putIfAbsent(part.attribute(), templated);
        if (other != null && !other.pieces().equals(templated.pieces())) {
          reporter.error(
              entity.record().at(),
              "The attribute %s of %s would hold two templates. Name another one with @Table or @Index."
                  .formatted(part.attribute(), entity.record().type().simpleName()));
        }
      }
    }
  }

  private void requireFreeAttributes(DocumentPlan root, EntityPlan entity) {
    for (String attribute : entity.templateAttributes()) {
      for (ComponentPlan component : entity.record().components()) {
        if (component.attribute().equals(attribute) && !(component.role() instanceof Role.Extra)) {
          reporter.error(
              component.at(),
              "%s is the attribute %s, which holds a template of @Key. Rename it with @AttributeName, or the other one with @Table or @Index."
                  .formatted(component.owner(), attribute));
        }
      }
      if (attribute.equals(root.discriminator())) {
        reporter.error(
            root.at(),
            "The attribute %s of %s holds a template of @Key, and says of which record an item is. Rename one with @Table or @Index."
                .formatted(attribute, root.type().simpleName()));
      }
      if (attribute.isEmpty()) {
        reporter.error(
            root.at(),
            "An attribute of the key of %s has an empty name. Write one in @Table."
                .formatted(root.type().simpleName()));
      }
    }
  }

  /// An index that records share without the attribute that says of which an item is, needs sort
  /// keys that do.
  void requireTypes(TablePlan table) {
    List<EntityPlan> entities = table.entities();
    for (int i = 0; i < entities.size(); i++) {
      EntityPlan entity = entities.get(i);
      for (KeyPlan key : entity.keys()) {
        if (!key.isPrimary()
            && !table.copiesType(table.index(key.index()))
            && Neighbours.of(entities.subList(0, i), entity, key).isMixed()) {
          reporter.error(
              entity.record().at(),
              "Nothing tells items of %s from those of other records in the index %s, which does not copy the attribute %s. Begin the sort key of each record with another text, or give the index the projection ALL, or INCLUDE with any component, which copies it as well."
                  .formatted(
                      entity.record().type().simpleName(),
                      key.index(),
                      String.valueOf(table.root().discriminator())));
        }
      }
    }
  }

  /// The types of all attributes of keys.
  Map<String, String> keyTypes(DocumentPlan root, List<EntityPlan> entities) {
    var types = new TreeMap<String, String>();
    for (EntityPlan entity : entities) {
      for (KeyPlan key : entity.keys()) {
        for (Part part : key.parts()) {
          String other = types.putIfAbsent(part.attribute(), part.letter());
          if (other != null && !other.equals(part.letter())) {
            reporter.error(
                part instanceof Part.Single(ComponentPlan component)
                    ? component.at()
                    : entity.record().at(),
                "The attribute %s, which is in a key, has the type %s in %s but %s in other records of %s. Give it one type."
                    .formatted(
                        part.attribute(),
                        part.letter(),
                        entity.record().type().simpleName(),
                        other,
                        root.type().simpleName()));
          }
        }
      }
    }
    return types;
  }

  /// The attribute by which DynamoDB removes items, or `null`.
  @Nullable String ttl(DocumentPlan root, List<DocumentPlan> records) {
    String ttl = null;
    for (DocumentPlan record : records) {
      ComponentPlan component = record.with(Role.Ttl.class);
      if (component == null) {
        continue;
      }
      if (ttl != null && !ttl.equals(component.attribute())) {
        reporter.error(
            component.at(),
            "Two attributes of %s are @Ttl, %s and %s, and a table has one. Rename one with @AttributeName."
                .formatted(root.type().simpleName(), ttl, component.attribute()));
      } else {
        ttl = component.attribute();
      }
    }
    return ttl;
  }
}
