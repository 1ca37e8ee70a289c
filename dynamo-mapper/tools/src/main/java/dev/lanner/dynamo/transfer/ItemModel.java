package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.KeyType;
import dev.lanner.dynamo.tools.ModelAttribute;
import dev.lanner.dynamo.tools.ModelRecord;
import dev.lanner.dynamo.tools.ModelTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the model knows of a table's items.
record ItemModel(ModelTable table) {
  TableModel keys() {
    return table.table();
  }

  /// The attributes of the table's key.
  List<String> key() {
    var key = new ArrayList<>(keys().key().partition());
    key.addAll(keys().key().sort());
    return key;
  }

  /// The record of an item.
  ///
  /// @throws UnfitException when its type attribute names none
  ModelRecord recordOf(Map<String, AttributeValue> item) throws UnfitException {
    String attribute = table.typeAttribute();
    if (attribute == null) {
      return table.records().getFirst();
    }
    AttributeValue value = item.get(attribute);
    if (value == null || value.s() == null) {
      throw new UnfitException(
          "It has no string %s, which says of which record it is.".formatted(attribute));
    }
    for (ModelRecord each : table.records()) {
      if (value.s().equals(each.type())) {
        return each;
      }
    }
    throw new UnfitException(
        "Its %s is that of no record; there are %s."
            .formatted(attribute, table.records().stream().map(ModelRecord::type).toList()));
  }

  /// The type of an attribute, or `null` when the model leaves it open.
  AttributeValue.@Nullable Type type(ModelRecord each, String attribute) {
    KeyType key = keys().keyAttributes().get(attribute);
    if (key != null) {
      return AttributeValue.Type.valueOf(key.name());
    }
    if (attribute.equals(table.typeAttribute())) {
      return AttributeValue.Type.S;
    }
    ModelAttribute known = each.attributes().get(attribute);
    return known == null ? null : known.type();
  }

  /// Whether items of a record may have an attribute.
  boolean has(ModelRecord each, String attribute) {
    return keys().keyAttributes().containsKey(attribute)
        || attribute.equals(table.typeAttribute())
        || each.attributes().containsKey(attribute);
  }

  /// All attributes of all records: the table's key, the type, the components of each record, and
  /// keys of indexes.
  List<String> attributes() {
    var names = new LinkedHashSet<>(key());
    if (table.typeAttribute() != null) {
      names.add(table.typeAttribute());
    }
    table.records().forEach(each -> names.addAll(each.attributes().keySet()));
    names.addAll(keys().keyAttributes().keySet());
    return List.copyOf(names);
  }
}
