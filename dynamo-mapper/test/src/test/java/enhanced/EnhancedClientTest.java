package enhanced;

import dev.lanner.dynamo.test.FreshTables;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClientExtension;

class EnhancedClientTest extends EnhancedClientContract {
  @Override
  Enhanced open(FreshTables tables, List<DynamoDbEnhancedClientExtension> extensions) {
    return new SyncEnhanced(
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(tables.dynamoDb())
            .extensions(extensions)
            .build());
  }
}
