package dev.lanner.dynamo.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.spi.TableModel.KeyType;
import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.framework.IdempotencyStore;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyTableTest implements IdempotencyStoreContract {
  // @start region="tables"
  @RegisterExtension final FreshTables tables = FreshTables.of().and(IdempotencyTable.definition());
  // @end

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public IdempotencyStore store() {
    return new IdempotencyTable(tables.client().withClock(now::get));
  }

  @Override
  public void time(Instant time) {
    now.set(time);
  }

  @Test
  void hasDynamoDbRemoveWhatHasExpired() {
    begin("f", START);

    Map<String, AttributeValue> item =
        tables
            .dynamoDb()
            .getItem(get ->
                get.tableName(tables.name("idempotency"))
                    .key(Map.of("id", AttributeValue.createS("id"))))
            .item();
    assertThat(item.get("expires").n()).isEqualTo(Long.toString(START.plus(KEPT).getEpochSecond()));
    assertThat(
            tables
                .dynamoDb()
                .describeTimeToLive(ttl -> ttl.tableName(tables.name("idempotency")))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expires");
  }

  @Test
  void isDescribedForToolsAndLocalRunsAsItIs() throws IOException {
    JsonNode described;
    try (var in = IdempotencyTable.class.getResourceAsStream("/META-INF/lanner/idempotency.json")) {
      described = new JsonMapper().readTree(in);
    }

    assertThat(described.path("version").asInt()).isEqualTo(1);
    assertThat(described.path("tables")).hasSize(1);
    JsonNode table = described.path("tables").get(0);
    var types = new HashMap<String, KeyType>();
    table
        .path("keyAttributes")
        .forEachEntry((name, type) -> types.put(name, KeyType.valueOf(type.asString())));
    assertThat(table.path("indexes")).isEmpty();
    assertThat(table.path("settings").has("stream")).isFalse();
    assertThat(
            new TableModel(
                table.path("name").asString(),
                new KeyModel(
                    texts(table.path("key").path("partition")),
                    texts(table.path("key").path("sort"))),
                List.of(),
                types,
                table.path("ttl").asString(),
                null))
        .isEqualTo(IdempotencyTable.model());
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void refusesATableOfSomethingElse() {
    tables
        .dynamoDb()
        .putItem(put ->
            put.tableName(tables.name("idempotency"))
                .item(
                    Map.of(
                        "id", AttributeValue.createS("id"),
                        "outcome", AttributeValue.createS("x"))));

    assertThatThrownBy(() -> begin("f", START))
        .hasMessageContaining(
            "has an item without the attribute fingerprint. It has to be for idempotency alone.");
  }
}
