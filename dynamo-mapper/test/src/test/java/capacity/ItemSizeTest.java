package capacity;

import static capacity.RandomItems.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import capacity.LocalTable.Change;
import dev.lanner.dynamo.ItemSize;
import dev.lanner.dynamo.test.FreshTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Sizes by the rules of
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html,
/// and against DynamoDB Local.
class ItemSizeTest {
  private static final long SEED = 20_261_130;
  private static final int BATCHES = 130;

  @RegisterExtension final FreshTables tables = FreshTables.of(ParcelTable.SCHEMA);

  /// An item of 1024 bytes costs one unit, and one of 1025 two. So a byte too many or too few in
  /// any of 25 items shows in the units of the batch.
  @Test
  void countsRandomItemsToTheByteAsDynamoDbLocalDoes() {
    var items = new RandomItems(SEED);
    var table = new LocalTable(tables.dynamoDb(), tables.name("parcels"));
    for (int batch = 0; batch < BATCHES; batch++) {
      var full = new ArrayList<Change>();
      var over = new ArrayList<Change>();
      int units = 0;
      for (int i = 0; i < 25; i++) {
        Map<String, AttributeValue> item = items.document();
        item.put("pk", text("" + i));
        item.put("sk", text("" + batch));
        int kilobytes = 1 + (int) (ItemSize.of(item).bytes() + 4) / 1024;
        RandomItems.fill(item, Set.of(), "fill", kilobytes * 1024L);
        var bigger = new HashMap<>(item);
        bigger.put("fill", text(item.get("fill").s() + "x"));
        full.add(new Change(Map.of(), item));
        over.add(new Change(item, bigger));
        units += kilobytes;
      }

      assertThat(table.batch(full).total()).as("Batch %d of seed %d", batch, SEED).isEqualTo(units);
      assertThat(table.batch(over).total())
          .as("Batch %d of seed %d, a byte more", batch, SEED)
          .isEqualTo(units + 25);
    }
  }

  /// Those up to `-0` were measured at the service for
  /// https://github.com/nubo-db/dynoxide/pull/195.
  @ParameterizedTest
  @CsvSource({
    "1, 2",
    "12, 2",
    "123, 3",
    "1234567, 5",
    "1234567890123456789, 11",
    "12345678901234567890123456789012345678, 20",
    "0042, 2",
    "100, 2",
    "1010, 3",
    "0.0000001, 2",
    "0, 1",
    "1E125, 2",
    "1E-100, 2",
    "1.5, 3",
    "1.200, 3",
    "1.234, 4",
    "3.14159, 5",
    "100.5, 4",
    "0.15, 2",
    "-42, 3",
    "-12345, 5",
    "-1E125, 3",
    "-0.15, 3",
    "-0, 1",
    "120, 3",
    "1200, 2",
    "0.012, 3",
    "0.0012, 2",
    "12e101, 3",
    "12E+100, 2",
    "0E10, 1"
  })
  void countsNumbersByPairsOfDigits(String number, int bytes) {
    assertThat(bytes(AttributeValue.fromN(number))).isEqualTo(bytes);
  }

  @Test
  void countsEveryType() {
    AttributeValue a = text("a");

    assertThat(bytes(text("aé水😀"))).isEqualTo(1 + 2 + 3 + 4);
    assertThat(bytes(AttributeValue.fromB(SdkBytes.fromUtf8String("abc")))).isEqualTo(3);
    assertThat(bytes(AttributeValue.fromBool(false))).isEqualTo(1);
    assertThat(bytes(AttributeValue.fromNul(true))).isEqualTo(1);
    assertThat(bytes(AttributeValue.fromL(List.of()))).isEqualTo(3);
    assertThat(bytes(AttributeValue.fromL(List.of(a, a)))).isEqualTo(3 + 2 + 2);
    assertThat(bytes(AttributeValue.fromM(Map.of("né", a)))).isEqualTo(3 + 1 + 3 + 1);
    assertThat(bytes(AttributeValue.fromSs(List.of("ab", "cde")))).isEqualTo(5);
    assertThat(bytes(AttributeValue.fromNs(List.of("12", "-123")))).isEqualTo(2 + 4);
    assertThat(ItemSize.of(Map.of("name", a, "é", a))).isEqualTo(new ItemSize(5 + 3, 1));
    assertThat(ItemSize.of(Map.of())).isEqualTo(new ItemSize(0, 0));
  }

  private static long bytes(AttributeValue value) {
    return ItemSize.of("n", value).bytes() - 1;
  }

  @Test
  void takesAsManyLevelsAsDynamoDbDoes() {
    Map<String, AttributeValue> allowed = nested(ItemSize.MAX_DEPTH - 1, text("a"));
    Map<String, AttributeValue> set =
        nested(ItemSize.MAX_DEPTH - 1, AttributeValue.fromSs(List.of("a")));
    Map<String, AttributeValue> refused = nested(ItemSize.MAX_DEPTH, text("a"));

    assertThat(ItemSize.of(allowed).depth()).isEqualTo(ItemSize.MAX_DEPTH);
    assertThat(ItemSize.of(refused).depth()).isEqualTo(ItemSize.MAX_DEPTH + 1);
    assertThatCode(() -> put(allowed)).doesNotThrowAnyException();
    assertThatCode(() -> put(set)).doesNotThrowAnyException();
    assertThatThrownBy(() -> put(refused)).isInstanceOf(DynamoDbException.class);
  }

  @Test
  void takesAsManyBytesAsDynamoDbDoes() {
    var allowed = new HashMap<>(Map.of("pk", text("a"), "sk", text("a")));
    RandomItems.fill(allowed, Set.of(), "fill", ItemSize.MAX_BYTES);
    var refused = new HashMap<>(allowed);
    refused.put("sk", text("ab"));

    assertThatCode(() -> put(allowed)).doesNotThrowAnyException();
    assertThatThrownBy(() -> put(refused)).isInstanceOf(DynamoDbException.class);
  }

  private void put(Map<String, AttributeValue> item) {
    tables.dynamoDb().putItem(put -> put.tableName(tables.name("parcels")).item(item));
  }

  /// So many lists and maps around a value.
  private static Map<String, AttributeValue> nested(int levels, AttributeValue innermost) {
    AttributeValue value = innermost;
    for (int i = 0; i < levels; i++) {
      value =
          i % 2 == 0
              ? AttributeValue.fromL(List.of(value))
              : AttributeValue.fromM(Map.of("in", value));
    }
    return Map.of("pk", text("a"), "sk", text("a"), "tree", value);
  }
}
