package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableDefinition;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.spi.TableModel.KeyType;
import dev.lanner.framework.IdempotencyStore;
import dev.lanner.runtime.Payload;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The table `idempotency`, which keeps what was handled for {@link
/// dev.lanner.framework.Idempotent}. `LANNER_TABLE_IDEMPOTENCY` tells its deployed name.
///
/// It has the partition key `id` (S) and the TTL attribute `expires`. A function needs
/// `dynamodb:PutItem`, `UpdateItem` and `DeleteItem` on it. What is done once costs two writes;
/// what comes again one, which fails.
@Singleton
public final class IdempotencyTable implements IdempotencyStore {
  private static final String NAME = "idempotency";
  private static final String ID = "id";
  private static final String EXPIRES = "expires";

  /// Nobody has begun, it may be forgotten, or whoever began has been stopped. DynamoDB removes
  /// what has expired up to days later.
  private static final String MAY_BEGIN =
      "attribute_not_exists(#i) OR #x <= :now OR (attribute_not_exists(#o) AND #d <= :millis)";

  private static final String IS_ATTEMPT = "#a = :a";

  private final TableClient client;

  /// @param client of the application
  IdempotencyTable(TableClient client) {
    this.client = client;
  }

  /// The table, for tests.
  public static TableDefinition definition() {
    return TableDefinition.of(model());
  }

  /// As `META-INF/lanner/idempotency.json` tells it to tools and local runs.
  static TableModel model() {
    return new TableModel(
        NAME,
        new KeyModel(List.of(ID), List.of()),
        List.of(),
        Map.of(ID, KeyType.S),
        EXPIRES,
        null);
  }

  @Override
  public Beginning begin(String id, String fingerprint, Instant deadline, Duration kept) {
    Instant now = client.clock().instant();
    String attempt = UUID.randomUUID().toString();
    var request =
        PutItemRequest.builder()
            .tableName(client.name(NAME))
            .item(
                Map.of(
                    ID,
                    text(id),
                    "fingerprint",
                    text(fingerprint),
                    "attempt",
                    text(attempt),
                    "deadline",
                    number(deadline.toEpochMilli()),
                    EXPIRES,
                    number(now.plus(kept).getEpochSecond())))
            .conditionExpression(MAY_BEGIN)
            .expressionAttributeNames(
                Map.of("#i", ID, "#x", EXPIRES, "#o", "outcome", "#d", "deadline"))
            .expressionAttributeValues(
                Map.of(":now", number(now.getEpochSecond()), ":millis", number(now.toEpochMilli())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      client.dynamoDb().putItem(request);
      return new First(attempt);
    } catch (ConditionalCheckFailedException e) {
      return found(e.item());
    }
  }

  private Beginning found(Map<String, AttributeValue> item) {
    AttributeValue fingerprint = item.get("fingerprint");
    if (fingerprint == null) {
      throw new IllegalStateException(
          "The table %s has an item without the attribute fingerprint. It has to be for idempotency alone."
              .formatted(client.name(NAME)));
    }
    AttributeValue outcome = item.get("outcome");
    return outcome == null
        ? new Running(fingerprint.s())
        : new Done(fingerprint.s(), Payload.of(outcome.b().asByteArray()));
  }

  @Override
  public void end(String id, String attempt, Payload outcome) {
    var request =
        UpdateItemRequest.builder()
            .tableName(client.name(NAME))
            .key(Map.of(ID, text(id)))
            .updateExpression("SET #o = :o REMOVE #d")
            .conditionExpression(IS_ATTEMPT)
            .expressionAttributeNames(Map.of("#o", "outcome", "#d", "deadline", "#a", "attempt"))
            .expressionAttributeValues(
                Map.of(
                    ":o",
                    AttributeValue.createB(SdkBytes.fromByteArray(outcome.toByteArray())),
                    ":a",
                    text(attempt)))
            .build();
    try {
      client.dynamoDb().updateItem(request);
    } catch (ConditionalCheckFailedException _) {
      tellThatItIsLate();
    }
  }

  @Override
  public void abandon(String id, String attempt) {
    var request =
        DeleteItemRequest.builder()
            .tableName(client.name(NAME))
            .key(Map.of(ID, text(id)))
            .conditionExpression(IS_ATTEMPT)
            .expressionAttributeNames(Map.of("#a", "attempt"))
            .expressionAttributeValues(Map.of(":a", text(attempt)))
            .build();
    try {
      client.dynamoDb().deleteItem(request);
    } catch (ConditionalCheckFailedException _) {
      tellThatItIsLate();
    }
  }

  private static void tellThatItIsLate() {
    LoggerFactory.getLogger(IdempotencyTable.class)
        .warn(
            "Something that is to be done once went on behind its deadline, and may have been done again meanwhile. Give the function more time.");
  }

  private static AttributeValue text(String value) {
    return AttributeValue.createS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.createN(Long.toString(value));
  }
}
