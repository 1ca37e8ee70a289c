package shop;

import dev.lanner.local.tables.LocalTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Sees the calls that reach DynamoDB Local, and may do something after one has happened there and
/// before its caller knows.
final class WatchedTables implements ExecutionInterceptor {
  private final List<String> calls = new ArrayList<>();
  private final List<SdkRequest> requests = new ArrayList<>();
  private final Map<String, Runnable> meanwhile = new HashMap<>();

  DynamoDbClient client() {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(LocalTables.shared().endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(client -> client.addExecutionInterceptor(this))
        .build();
  }

  /// The calls since this was asked for the last time.
  List<String> calls() {
    var since = List.copyOf(calls);
    calls.clear();
    requests.clear();
    return since;
  }

  <R extends SdkRequest> R last(Class<R> type) {
    return type.cast(requests.getLast());
  }

  /// Does this while the next call of the operation is under way.
  void during(String operation, Runnable action) {
    meanwhile.put(operation, action);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    calls.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    requests.add(context.request());
  }

  @Override
  public void afterUnmarshalling(
      Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
    Runnable action =
        meanwhile.remove(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    if (action != null) {
      action.run();
    }
  }
}
