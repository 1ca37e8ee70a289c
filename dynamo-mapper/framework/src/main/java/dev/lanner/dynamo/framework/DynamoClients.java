package dev.lanner.dynamo.framework;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes the client from what Lambda tells a function. Left to itself the SDK would look for
/// profiles in files and ask the metadata service of an instance, of which a function has neither.
final class DynamoClients {
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  private DynamoClients() {}

  /// @throws IllegalStateException when the environment says too little
  static DynamoDbClient of(Variables variables) {
    URI endpoint = endpoint(variables);
    boolean isLocal = endpoint != null && isLoopback(endpoint);
    String region = variables.get("AWS_REGION");
    if (region == null && !isLocal) {
      throw new IllegalStateException(
          "AWS_REGION is not set. Lambda sets it in the execution environment; for a DynamoDB of this machine set AWS_ENDPOINT_URL_DYNAMODB.");
    }
    boolean isSnapStart = "snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
    Snapshots snapshots = isSnapStart ? new Snapshots() : null;
    var http = UrlConnectionHttpClient.builder().build();
    var builder =
        DynamoDbClient.builder()
            .region(Region.of(region == null ? "us-east-1" : region))
            .credentialsProvider(credentials(variables, isLocal, snapshots))
            .overrideConfiguration(
                override -> override.defaultProfileFile(ProfileFile.aggregator().build()))
            .httpClient(snapshots == null ? http : snapshots.over(http));
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }

  private static @Nullable URI endpoint(Variables variables) {
    String value = variables.get(ENDPOINT);
    if (value == null) {
      return null;
    }
    try {
      var endpoint = URI.create(value);
      if (endpoint.getHost() != null
          && ("https".equals(endpoint.getScheme()) || isLoopback(endpoint))) {
        return endpoint;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new IllegalStateException(
        ENDPOINT
            + " is no address to use. Name one like https://dynamodb.eu-west-1.amazonaws.com; http is for loopback addresses, such as http://localhost:8000.");
  }

  private static boolean isLoopback(URI endpoint) {
    String host = String.valueOf(endpoint.getHost());
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private static AwsCredentialsProvider credentials(
      Variables variables, boolean isLocal, @Nullable Snapshots snapshots) {
    String id = variables.get("AWS_ACCESS_KEY_ID");
    String secret = variables.get("AWS_SECRET_ACCESS_KEY");
    String token = variables.get("AWS_SESSION_TOKEN");
    if (id != null && secret != null) {
      AwsCredentials credentials =
          token == null
              ? AwsBasicCredentials.create(id, secret)
              : AwsSessionCredentials.create(id, secret, token);
      return StaticCredentialsProvider.create(credentials);
    }
    if (variables.get("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null) {
      // Under SnapStart. The SDK reads the same variables by itself.
      return snapshots == null
          ? ContainerCredentialsProvider.builder().build()
          : snapshots.credentials();
    }
    if (isLocal) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }
    throw new IllegalStateException(
        "There are no credentials in the environment. Lambda sets AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN; for a DynamoDB of this machine set AWS_ENDPOINT_URL_DYNAMODB.");
  }
}
