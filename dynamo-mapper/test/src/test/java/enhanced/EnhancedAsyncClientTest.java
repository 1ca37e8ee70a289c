package enhanced;

import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.local.tables.LocalTables;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClientExtension;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

class EnhancedAsyncClientTest extends EnhancedClientContract {
  // It takes two seconds to close.
  private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();

  @AfterAll
  static void closeConnections() {
    HTTP.close();
  }

  @Override
  Enhanced open(FreshTables tables, List<DynamoDbEnhancedClientExtension> extensions) {
    DynamoDbAsyncClient dynamoDb =
        DynamoDbAsyncClient.builder()
            .httpClient(HTTP)
            .endpointOverride(LocalTables.shared().endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    return new AsyncEnhanced(
        DynamoDbEnhancedAsyncClient.builder()
            .dynamoDbClient(dynamoDb)
            .extensions(extensions)
            .build(),
        dynamoDb);
  }
}
