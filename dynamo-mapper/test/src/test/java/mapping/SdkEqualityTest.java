package mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Generated schemas write and read what the SDK's own schemas do, except for what is in {@link
/// Deliberate}; `docs/dynamodb-mapping.md` has the same list with its reasons.
class SdkEqualityTest {
  private static final int RECORDS = 10_000;

  private final TableSchema<Everything> ours = EverythingTable.SCHEMA;
  private final TableSchema<Everything> sdk = SdkSchemas.everything();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesWhatTheSdkWrites(boolean ignoreNulls) {
    forEach(record ->
        assertThat(ours.itemToMap(record, ignoreNulls))
            .isEqualTo(Deliberate.of(sdk.itemToMap(record, ignoreNulls), ignoreNulls)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWhatTheSdkWrites(boolean ignoreNulls) {
    forEach(record -> {
      Map<String, AttributeValue> item = sdk.itemToMap(record, ignoreNulls);

      Everything read = ours.mapToItem(Deliberate.enumsByName(item));

      assertThat(sdk.itemToMap(read, ignoreNulls)).isEqualTo(item);
    });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesWhatTheSdkReads(boolean ignoreNulls) {
    forEach(record -> {
      Map<String, AttributeValue> item = ours.itemToMap(record, ignoreNulls);

      Everything read = sdk.mapToItem(Deliberate.enumsAsText(item));

      assertThat(ours.itemToMap(read, ignoreNulls)).isEqualTo(item);
    });
  }

  @Test
  void writesSomeAttributesAsTheSdkDoes() {
    var names = List.of("id", "number", "note", "tree", "title", "more");

    forEach(record ->
        assertThat(ours.itemToMap(record, names))
            .isEqualTo(Deliberate.of(sdk.itemToMap(record, names), true)));
  }

  @Test
  void knowsItsAttributesAsTheSdkDoes() {
    assertThat(ours.attributeNames()).containsExactlyInAnyOrderElementsOf(sdk.attributeNames());
    assertThat(ours.itemType().rawClass()).isEqualTo(Everything.class);
    assertThat(ours.isAbstract()).isFalse();
    assertThat(ours.mapToItem(Map.of())).isEqualTo(sdk.mapToItem(Map.of())).isNull();
    assertThat(ours.converterForAttribute("nothing"))
        .isEqualTo(sdk.converterForAttribute("nothing"))
        .isNull();
  }

  private static void forEach(Consumer<Everything> check) {
    long seed = new Random().nextLong();
    var values = new RandomValues(new Random(seed));
    for (int i = 0; i < RECORDS; i++) {
      Everything record = values.next();
      try {
        check.accept(record);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Record " + i + " of the seed " + seed, e);
      }
    }
  }
}
