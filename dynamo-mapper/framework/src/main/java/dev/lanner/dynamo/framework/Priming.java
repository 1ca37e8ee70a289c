package dev.lanner.dynamo.framework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Has the SDK do once what it does in every call, so that what this loads and compiles is part of
/// a SnapStart function's snapshot. Nothing leaves the process: the answers are made up here, and
/// neither connections nor credentials get into the snapshot.
final class Priming {
  private static final byte[] ANSWER =
      "{\"Count\":0,\"Items\":[]}".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.createS("primed"));

  private Priming() {}

  static void run() {
    try (var client =
        DynamoDbClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
            .httpClient(new MadeUp())
            .build()) {
      client.getItem(get -> get.tableName("primed").key(KEY));
      client.putItem(put -> put.tableName("primed").item(KEY));
      client.query(query ->
          query
              .tableName("primed")
              .keyConditionExpression("#n0 = :v0")
              .expressionAttributeNames(Map.of("#n0", "pk"))
              .expressionAttributeValues(Map.of(":v0", AttributeValue.createS("primed"))));
    }
  }

  /// Answers every request with success.
  private static final class MadeUp implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return HttpExecuteResponse.builder()
              .response(
                  SdkHttpResponse.builder()
                      .statusCode(200)
                      .putHeader("Content-Type", "application/x-amz-json-1.0")
                      .build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(ANSWER)))
              .build();
        }

        @Override
        public void abort() {
          // There is nothing to stop.
        }
      };
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
