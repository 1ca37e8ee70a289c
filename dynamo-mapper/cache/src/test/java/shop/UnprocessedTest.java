package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.cache.CachingDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Batches that DynamoDB gets to a part of only.
class UnprocessedTest {
  private static final String TABLE = "books";

  private final FirstOnly real = new FirstOnly();
  private final CachingDynamoDb cache = CachingDynamoDb.of(real);

  @Test
  void doesNotTakeWhatWasNotReadForAbsent() {
    BatchGetItemResponse first = read(1, 2);

    assertThat(first.responses().get(TABLE)).containsExactly(item(1));
    assertThat(first.unprocessedKeys().get(TABLE).keys()).containsExactly(key(2));
    BatchGetItemResponse second = read(1, 2);
    assertThat(second.responses().get(TABLE)).containsExactly(item(1), item(2));
    assertThat(second.hasUnprocessedKeys() && !second.unprocessedKeys().isEmpty()).isFalse();
    assertThat(real.asked).containsExactly(List.of(key(1), key(2)), List.of(key(2)));
  }

  @Test
  void doesNotTakeWhatWasNotWrittenForWritten() {
    var _ = read(1);
    cache.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, List.of(put(3), put(4)))));

    assertThat(cache.getItem(get -> get.tableName(TABLE).key(key(3))).item()).isEqualTo(item(3));
    assertThat(cache.getItem(get -> get.tableName(TABLE).key(key(4))).hasItem()).isFalse();
    assertThat(real.gets).containsExactly(key(4));
  }

  @Test
  void knowsAKeyHoweverItsNumberAndTableAreWritten() {
    var _ = read(1);

    String arn = "arn:aws:dynamodb:eu-central-1:123456789012:table/" + TABLE;
    var response = cache.getItem(get -> get.tableName(arn).key(Map.of("n", number("1.0"))));

    assertThat(response.item()).isEqualTo(item(1));
    assertThat(real.gets).isEmpty();
  }

  private BatchGetItemResponse read(int... numbers) {
    var keys = new ArrayList<Map<String, AttributeValue>>();
    for (int number : numbers) {
      keys.add(key(number));
    }
    return cache.batchGetItem(
        batch -> batch.requestItems(Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build())));
  }

  private static WriteRequest put(int number) {
    return WriteRequest.builder().putRequest(put -> put.item(item(number))).build();
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of("n", number(Integer.toString(number)));
  }

  private static Map<String, AttributeValue> item(int number) {
    return Map.of(
        "n", number(Integer.toString(number)), "title", AttributeValue.fromS("Book " + number));
  }

  private static AttributeValue number(String number) {
    return AttributeValue.fromN(number);
  }

  /// Gets to the first of each batch, has every book in batches of gets, and none in gets.
  private static final class FirstOnly implements DynamoDbClient {
    private final List<List<Map<String, AttributeValue>>> asked = new ArrayList<>();
    private final List<Map<String, AttributeValue>> gets = new ArrayList<>();

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      List<Map<String, AttributeValue>> keys = request.requestItems().get(TABLE).keys();
      asked.add(keys);
      var rest = keys.subList(1, keys.size());
      int first = Integer.parseInt(keys.getFirst().get("n").n());
      return BatchGetItemResponse.builder()
          .responses(Map.of(TABLE, List.of(item(first))))
          .unprocessedKeys(
              rest.isEmpty()
                  ? Map.of()
                  : Map.of(TABLE, KeysAndAttributes.builder().keys(rest).build()))
          .build();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      List<WriteRequest> all = request.requestItems().get(TABLE);
      return BatchWriteItemResponse.builder()
          .unprocessedItems(Map.of(TABLE, all.subList(1, all.size())))
          .build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      gets.add(request.key());
      return GetItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return DynamoDbClient.SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
