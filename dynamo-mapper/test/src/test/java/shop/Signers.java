package shop;

import dev.lanner.local.tables.LocalTables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Reads off the requests that are sent to DynamoDB Local which access key signed them.
final class Signers implements ExecutionInterceptor {
  private final Map<String, Set<String>> byOperation = new TreeMap<>();

  /// A client with the access key `function`.
  DynamoDbClient client() {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(LocalTables.shared().endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials("function"))
        .overrideConfiguration(client -> client.addExecutionInterceptor(this))
        .build();
  }

  static StaticCredentialsProvider credentials(String accessKey) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret"));
  }

  /// The access keys by operations, such as `GetItem`, since this was asked for the last time.
  synchronized Map<String, Set<String>> byOperation() {
    var since = new TreeMap<>(byOperation);
    byOperation.clear();
    return since;
  }

  @Override
  public synchronized void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    String signature = context.httpRequest().firstMatchingHeader("Authorization").orElseThrow();
    int begin = signature.indexOf("Credential=") + "Credential=".length();
    byOperation
        .computeIfAbsent(
            attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), _ -> new TreeSet<>())
        .add(signature.substring(begin, signature.indexOf('/', begin)));
  }
}
