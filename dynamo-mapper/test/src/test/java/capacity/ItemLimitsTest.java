package capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanner.dynamo.ItemLimitException;
import dev.lanner.dynamo.ItemLimitException.Limit;
import dev.lanner.dynamo.test.FreshTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Records that DynamoDB would refuse are refused before the call.
class ItemLimitsTest {
  @RegisterExtension final FreshTables tables = FreshTables.of(ParcelTable.SCHEMA);
  private ParcelTable parcels;

  @BeforeEach
  void open() {
    parcels = new ParcelTable(tables.client());
  }

  @Test
  void namesTheBiggestAttributesOfAnItemThatIsTooBig() {
    var extra = Map.of("photo", text(300_000), "thumb", text(90_000), "small", text(40));

    ItemLimitException e = refused(aParcel("R1", "1", text(40_000).s(), extra));

    assertThat(e.limit()).isEqualTo(Limit.ITEM_BYTES);
    assertThat(e.found()).isEqualTo(470_106);
    assertThat(e)
        .hasMessage(
            "Parcel has 430091 bytes as an item of the table %s, with 40015 more in its local indexes, and DynamoDB takes 409600, names of attributes included. Its biggest attributes are photo (300005 bytes), thumb (90005 bytes), note (40004 bytes). Split the record into several items, or keep what is big in S3."
                .formatted(tables.name("parcels")));
  }

  /// An item and its entries in local indexes have one limit together, says
  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html. The entry
  /// has 15 bytes in `pk`, `dueKey` and `note`, and the item 41 beside the photo.
  @Test
  void takesAnItemOfExactlyTheLimitWithItsLocalIndexes() {
    var small = aParcel("R1", "1", "", Map.of("photo", text(409_600 - 41 - 15)));
    var big = aParcel("R1", "1", "x", small.extra());

    assertThat(parcels.put(small)).isEqualTo(small);
    ItemLimitException e = refused(big);
    assertThat(e.found()).isEqualTo(409_602);
    assertThat(e).hasMessageContaining(", with 16 more in its local indexes, and DynamoDB takes");
    assertThatThrownBy(() -> putAnyway(big)).isInstanceOf(DynamoDbException.class);
  }

  private void putAnyway(Parcel parcel) {
    tables
        .dynamoDb()
        .putItem(put ->
            put.tableName(tables.name("parcels")).item(ParcelTable.SCHEMA.attributes(parcel)));
  }

  @Test
  void namesTheAttributesThatNestTooDeep() {
    ItemLimitException e =
        refused(aParcel("R1", "1", "", Map.of("tree", nested(32), "flat", nested(31))));

    assertThat(e.limit()).isEqualTo(Limit.DEPTH);
    assertThat(e.found()).isEqualTo(33);
    assertThat(e).hasMessageContaining("33 levels").hasMessageContaining("They are in tree.");
  }

  @Test
  void namesAKeyThatIsTooLong() {
    ItemLimitException partition = refused(aParcel("r".repeat(2049), "1", "", Map.of()));
    ItemLimitException sort = refused(aParcel("R1", "n".repeat(1025), "", Map.of()));

    assertThat(partition.limit()).isEqualTo(Limit.PARTITION_KEY_BYTES);
    assertThat(partition)
        .hasMessage(
            "Parcel has 2049 bytes in the attribute pk, which is in the partition key of the table %s. DynamoDB takes 1 to 2048 bytes there. Make the key of something shorter, such as an id or a hash."
                .formatted(tables.name("parcels")));
    assertThat(sort.limit()).isEqualTo(Limit.SORT_KEY_BYTES);
    assertThat(sort).hasMessageContaining("1025 bytes in the attribute sk");
  }

  @Test
  void namesAnEmptyKeyOfAnIndex() {
    var parcel =
        new Parcel(
            "R1", "1", "d", Optional.of(""), none(), Optional.empty(), none(), none(), Map.of());

    ItemLimitException e = refused(parcel);

    assertThat(e.found()).isZero();
    assertThat(e)
        .hasMessage(
            "Parcel has nothing in the attribute owner, which is in the partition key of the index by-owner of %s. DynamoDB takes 1 to 2048 bytes there. Give the component a value, or make it Optional and empty to keep the item out of the index."
                .formatted(tables.name("parcels")));
  }

  private ItemLimitException refused(Parcel parcel) {
    return catchThrowableOfType(ItemLimitException.class, () -> parcels.put(parcel));
  }

  private static Parcel aParcel(
      String route, String number, String note, Map<String, AttributeValue> extra) {
    return new Parcel(
        route, number, "d", none(), none(), Optional.empty(), none(), Optional.of(note), extra);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static AttributeValue text(int length) {
    return RandomItems.text("x".repeat(length));
  }

  private static AttributeValue nested(int levels) {
    AttributeValue value = RandomItems.text("a");
    for (int i = 0; i < levels; i++) {
      value = AttributeValue.fromL(List.of(value));
    }
    return value;
  }
}
