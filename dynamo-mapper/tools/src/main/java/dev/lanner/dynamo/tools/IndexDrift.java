package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// How the indexes of a deployed table differ from the model.
final class IndexDrift {
  private IndexDrift() {}

  /// An index as both tell it.
  private record Fields(boolean isLocal, KeyModel key, String projection) {}

  /// Sentences without full stops, in the order of the names of the indexes.
  static List<String> of(TableModel model, TableDescription table) {
    Map<String, Fields> deployed = deployed(table);
    var expected = new TreeMap<String, Fields>();
    for (IndexModel index : model.indexes()) {
      expected.put(
          index.name(),
          new Fields(
              index.isLocal(),
              index.key(),
              projection(index.projection().name(), index.include())));
    }
    var names = new TreeSet<>(expected.keySet());
    names.addAll(deployed.keySet());
    var texts = new ArrayList<String>();
    for (String name : names) {
      Fields wanted = expected.get(name);
      Fields found = deployed.get(name);
      if (found == null) {
        texts.add("the index %s is missing".formatted(name));
      } else if (wanted == null) {
        texts.add("the index %s is not in the model".formatted(name));
      } else {
        compare(name, wanted, found, texts);
      }
    }
    return texts;
  }

  private static void compare(String name, Fields wanted, Fields found, List<String> texts) {
    if (wanted.isLocal() != found.isLocal()) {
      texts.add(
          "the index %s is %s; in the model it is %s".formatted(name, scope(found), scope(wanted)));
    }
    if (!wanted.key().equals(found.key())) {
      texts.add(
          "the index %s has the key %s; the model has %s"
              .formatted(name, Keys.text(found.key()), Keys.text(wanted.key())));
    }
    if (!wanted.projection().equals(found.projection())) {
      texts.add(
          "the index %s has the projection %s; the model has %s"
              .formatted(name, found.projection(), wanted.projection()));
    }
  }

  private static String scope(Fields fields) {
    return fields.isLocal() ? "local" : "global";
  }

  private static Map<String, Fields> deployed(TableDescription table) {
    var fields = new TreeMap<String, Fields>();
    for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
      fields.put(index.indexName(), fields(false, index.keySchema(), index.projection()));
    }
    for (LocalSecondaryIndexDescription index : table.localSecondaryIndexes()) {
      fields.put(index.indexName(), fields(true, index.keySchema(), index.projection()));
    }
    return fields;
  }

  private static Fields fields(boolean isLocal, List<KeySchemaElement> key, Projection projection) {
    return new Fields(
        isLocal,
        Keys.of(key),
        projection(projection.projectionTypeAsString(), projection.nonKeyAttributes()));
  }

  // DynamoDB keeps no order of the attributes.
  private static String projection(String type, List<String> include) {
    return type.equals(ProjectionType.INCLUDE.toString())
        ? "%s of %s".formatted(type, String.join(", ", new TreeSet<>(include)))
        : type;
  }
}
