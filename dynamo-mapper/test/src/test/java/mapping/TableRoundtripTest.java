package mapping;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.test.FreshTables;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Schemas, the SDK's client, HTTP, and DynamoDB Local.
class TableRoundtripTest implements RoundtripContract {
  // The keys of all are alike, so one table will do.
  @RegisterExtension final FreshTables tables = FreshTables.of(EverythingTable.SCHEMA);

  @Override
  public Map<String, AttributeValue> item(ItemSchema<?> schema, Map<String, AttributeValue> item) {
    String table = tables.name("everything");
    tables.dynamoDb().putItem(put -> put.tableName(table).item(item));
    return tables
        .dynamoDb()
        .getItem(get -> get.tableName(table).key(schema.key(item)).consistentRead(true))
        .item();
  }
}
