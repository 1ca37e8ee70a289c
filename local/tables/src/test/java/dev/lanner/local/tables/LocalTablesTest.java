package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class LocalTablesTest {
  @Test
  void isTheSameForEveryRegionAndAllCredentials() {
    var endpoint = LocalTables.shared().endpoint();
    try (var writer = Tables.client(endpoint);
        var reader = Tables.client(endpoint, Region.EU_CENTRAL_1, "other")) {
      Tables.create(writer, "everywhere");

      Tables.put(writer, "everywhere", "1");

      assertThat(Tables.has(reader, "everywhere", "1")).isTrue();
    }
  }

  @Test
  void knowsIndexesWithKeysOfSeveralAttributes() {
    try (var client = Tables.client(LocalTables.shared().endpoint())) {
      createMatches(client);
      for (var id : List.of("1", "2", "3")) {
        client.putItem(put ->
            put.tableName("matches")
                .item(
                    Map.of(
                        "id", Tables.text(id),
                        "cup", Tables.text("spring"),
                        "region", Tables.text(id.equals("3") ? "west" : "east"),
                        "round", Tables.text("final"),
                        "place", Tables.text(id))));
      }

      var found =
          client.query(query ->
              query
                  .tableName("matches")
                  .indexName("byCupAndRegion")
                  .keyConditionExpression("cup = :cup AND #region = :region AND round = :round")
                  .expressionAttributeNames(Map.of("#region", "region"))
                  .expressionAttributeValues(
                      Map.of(
                          ":cup", Tables.text("spring"),
                          ":region", Tables.text("east"),
                          ":round", Tables.text("final"))));

      assertThat(found.items())
          .extracting(item -> item.get("id").s())
          .containsExactlyInAnyOrder("1", "2");
    }
  }

  @Test
  void isStartedOnceForAllWhoShareIt() {
    try (var shared = LocalTables.shared()) {
      assertThat(shared.endpoint().getHost()).isEqualTo("127.0.0.1");
    }

    assertThat(LocalTables.shared().process().isAlive()).isTrue();
  }

  @Test
  void keepsTheTablesOfTwoApartAndEndsTheProcessWhenClosed() {
    ProcessHandle process;
    try (var other = LocalTables.start(Options.defaults());
        var here = Tables.client(LocalTables.shared().endpoint());
        var there = Tables.client(other.endpoint())) {
      process = other.process();
      Tables.create(here, "here");

      assertThat(there.listTables().tableNames()).isEmpty();
      assertThat(other.endpoint()).isNotEqualTo(LocalTables.shared().endpoint());
    }

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void keepsTablesInAFolder(@TempDir Path folder) {
    var options = Options.defaults().withDataFolder(folder.resolve("tables"));
    try (var tables = LocalTables.start(options);
        var client = Tables.client(tables.endpoint())) {
      Tables.create(client, "orders");
      Tables.put(client, "orders", "1");
    }

    try (var tables = LocalTables.start(options);
        var client = Tables.client(tables.endpoint())) {
      assertThat(Tables.has(client, "orders", "1")).isTrue();
    }
  }

  @Test
  void fetchesDynamoDbLocalWithTheMavenOfThisMachine(@TempDir Path cache) {
    var log = new Log(new StringBuilder());

    var classPath =
        new ClassPath(cache, log)
            .resolve(() -> Maven.find(System.getenv(), null, Path.of("").toAbsolutePath()));

    assertThat(classPath).contains("DynamoDBLocal-3.3.1.jar");
  }

  @Test
  void saysSoWhenThePortIsInUse() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var options = Options.defaults().withPort(taken.getLocalPort());

      assertThatThrownBy(() -> LocalTables.start(options))
          .isInstanceOf(LocalTablesException.class)
          .hasMessageStartingWith("Port %d cannot be used:".formatted(taken.getLocalPort()));
    }
  }

  @Test
  void showsWhatAChildPrintedThatEndedEarly(@TempDir Path folder) throws IOException {
    var jar = Files.createDirectories(folder.resolve("without-dynamodb-local"));
    var options =
        Options.defaults()
            .withCacheFolder(folder.resolve("cache"))
            .withMaven(new FakeMaven(folder).thatFinds(jar))
            .withLog(new StringBuilder());

    assertThatThrownBy(() -> LocalTables.start(options))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageStartingWith("DynamoDB Local did not start. It printed last:")
        .hasMessageContaining("ClassNotFoundException");
  }

  @Test
  void givesUpAfterTheStartTimeout() {
    var options = Options.defaults().withStartTimeout(Duration.ofMillis(1));

    assertThatThrownBy(() -> LocalTables.start(options))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageStartingWith("DynamoDB Local did not start within PT0.001S.");
  }

  private static void createMatches(DynamoDbClient client) {
    var byCupAndRegion =
        GlobalSecondaryIndex.builder()
            .indexName("byCupAndRegion")
            .projection(all -> all.projectionType(ProjectionType.ALL))
            .keySchema(
                Tables.key("cup", KeyType.HASH),
                Tables.key("region", KeyType.HASH),
                Tables.key("round", KeyType.RANGE),
                Tables.key("place", KeyType.RANGE))
            .build();
    client.createTable(table ->
        table
            .tableName("matches")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                Stream.of("id", "cup", "region", "round", "place")
                    .map(Tables::textAttribute)
                    .toList())
            .keySchema(Tables.key("id", KeyType.HASH))
            .globalSecondaryIndexes(byCupAndRegion));
  }
}
