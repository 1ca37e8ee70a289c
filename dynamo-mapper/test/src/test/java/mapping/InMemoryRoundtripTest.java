package mapping;

import dev.lanner.dynamo.spi.ItemSchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Schemas alone.
class InMemoryRoundtripTest implements RoundtripContract {
  @Override
  public Map<String, AttributeValue> item(ItemSchema<?> schema, Map<String, AttributeValue> item) {
    return item;
  }
}
