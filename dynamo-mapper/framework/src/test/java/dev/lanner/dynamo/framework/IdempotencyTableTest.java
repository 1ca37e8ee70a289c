package dev.lanner.dynamo.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.framework.IdempotencyStore;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
