package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LocalTablesSnippets {
  @Test
  void startsTables() {
    // @start region="start"
    try (var tables = LocalTables.start(Options.defaults());
        var client =
            DynamoDbClient.builder()
                .endpointOverride(tables.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
      assertThat(client.listTables().tableNames()).isEmpty();
    } // and the process has ended
    // @end
  }
}
