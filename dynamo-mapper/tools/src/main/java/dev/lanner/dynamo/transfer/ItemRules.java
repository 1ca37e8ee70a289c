package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.ItemLimitException;
import dev.lanner.dynamo.ItemWriter;
import dev.lanner.dynamo.tools.KeyTemplate;
import dev.lanner.dynamo.tools.ModelAttribute;
import dev.lanner.dynamo.tools.ModelRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whether an item is one that the mapper could have written, but for attributes that the model
/// does not know, which are left alone.
final class ItemRules {
  private final ItemModel model;
  private final ItemWriter limits;

  ItemRules(ItemModel model, ItemWriter limits) {
    this.model = model;
    this.limits = limits;
  }

  /// Holds an item against the model of its record, and against DynamoDB's limits.
  ///
  /// @return its bytes
  long check(Map<String, AttributeValue> item) throws UnfitException {
    ValueRules.check(item);
    ModelRecord each = model.recordOf(item);
    for (Map.Entry<String, ModelAttribute> attribute : each.attributes().entrySet()) {
      checkAttribute(each, attribute.getKey(), attribute.getValue(), item.get(attribute.getKey()));
    }
    checkKeys(each, item);
    return checkLimits(each.simpleName(), item);
  }

  private long checkLimits(String record, Map<String, AttributeValue> attributes)
      throws UnfitException {
    try {
      return limits.check(record, attributes).bytes();
    } catch (ItemLimitException e) {
      throw new UnfitException(String.valueOf(e.getMessage()));
    }
  }

  private static void checkAttribute(
      ModelRecord each, String name, ModelAttribute attribute, @Nullable AttributeValue value)
      throws UnfitException {
    // Null reads as absent, but where an attribute may be anything.
    boolean isAbsent =
        value == null || (value.type() == AttributeValue.Type.NUL && attribute.type() != null);
    if (isAbsent) {
      if (attribute.isRequired()) {
        throw new UnfitException("%s needs the attribute %s.".formatted(each.simpleName(), name));
      }
    } else if (attribute.type() != null && value != null && value.type() != attribute.type()) {
      throw wrongType(name, attribute.type(), value);
    }
  }

  private void checkKeys(ModelRecord each, Map<String, AttributeValue> item) throws UnfitException {
    key(item);
    for (String name : model.keys().keyAttributes().keySet()) {
      AttributeValue value = item.get(name);
      AttributeValue.Type type = model.type(each, name);
      if (value != null && type != null && value.type() != type) {
        throw wrongType(name, type, value);
      }
    }
    for (Map.Entry<String, KeyTemplate> template : each.templates().entrySet()) {
      KeyTexts made = KeyTexts.of(template.getValue(), each, item);
      AttributeValue value = item.get(template.getKey());
      boolean agrees = value == null ? made.texts().isEmpty() : made.texts().contains(value.s());
      if (made.isKnown() && !agrees) {
        throw new UnfitException(
            "The attribute %s does not agree with its template %s and the components."
                .formatted(template.getKey(), template.getValue()));
      }
    }
  }

  /// The key of an item, and nothing but it.
  ///
  /// @throws UnfitException when it is not whole, or none that DynamoDB takes
  Map<String, AttributeValue> key(Map<String, AttributeValue> item) throws UnfitException {
    var key = new HashMap<String, AttributeValue>();
    for (String name : model.key()) {
      AttributeValue value = item.get(name);
      if (value == null) {
        throw new UnfitException("It lacks %s, which is in the table's key.".formatted(name));
      }
      var type =
          AttributeValue.Type.valueOf(String.valueOf(model.keys().keyAttributes().get(name)));
      if (value.type() != type) {
        throw wrongType(name, type, value);
      }
      key.put(name, value);
    }
    ValueRules.check(key);
    checkLimits("The key", key);
    return key;
  }

  private static UnfitException wrongType(
      String name, AttributeValue.Type expected, AttributeValue value) {
    return new UnfitException(
        "The attribute %s has the type %s; the model has %s."
            .formatted(name, value.type(), expected));
  }
}
