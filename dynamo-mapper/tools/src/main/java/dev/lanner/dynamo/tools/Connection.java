package dev.lanner.dynamo.tools;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where DynamoDB is. On this machine any credentials and any region do, and ours are taken; else
/// the SDK finds them in its usual places.
///
/// @param endpoint or `null` for that of the region
record Connection(@Nullable URI endpoint) {
  /// Whether the endpoint is on this machine, which no name but `localhost` is taken for.
  boolean isLocal() {
    String host = endpoint == null ? null : endpoint.getHost();
    return host != null
        && (host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("127(\\.\\d{1,3}){3}"));
  }

  DynamoDbClient open() {
    var builder = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create());
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    if (isLocal()) {
      builder
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
    return builder.build();
  }
}
