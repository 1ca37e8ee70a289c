package mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.ItemMappingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the SDK's schemas do where ours differ and random records do not lead: the table in
/// `docs/dynamodb-mapping.md`.
class SdkDifferencesTest {
  private final TableSchema<Everything> ours = EverythingTable.SCHEMA;
  private final TableSchema<Everything> sdk = SdkSchemas.everything();

  @Test
  void writesNegativeDurationsAsTheNumbersThatTheyAre() {
    Duration duration = Duration.ofMillis(-1500);

    assertThat(converter(sdk, "duration").transformFrom(duration).n()).isEqualTo("-2.500000000");
    assertThat(converter(ours, "duration").transformFrom(duration).n()).isEqualTo("-1.500000000");
    assertThat(converter(ours, "duration").transformTo(AttributeValue.fromN("-1.5")))
        .isEqualTo(duration);
  }

  @Test
  void refusesRecordsThatAreNotWhole() {
    Map<String, AttributeValue> item = anItem();
    item.remove("text");

    assertThat(readBySdk(item).text()).isNull();
    assertThatThrownBy(() -> ours.mapToItem(item)).isInstanceOf(ItemMappingException.class);
  }

  @Test
  void refusesItemsOfNulls() {
    var item = Map.of("id", AttributeValue.fromNul(true));

    assertThat(sdk.mapToItem(item)).isNull();
    assertThatThrownBy(() -> ours.mapToItem(item)).isInstanceOf(ItemMappingException.class);
  }

  @Test
  void refusesTextsForNumbers() {
    Map<String, AttributeValue> item = anItem();
    item.put("number", AttributeValue.fromS("5"));

    assertThat(readBySdk(item).number()).isEqualTo(5);
    assertThatThrownBy(() -> ours.mapToItem(item)).isInstanceOf(ItemMappingException.class);
  }

  @Test
  void refusesTextsThatAreNoLanguageTag() {
    Map<String, AttributeValue> item = anItem();
    item.put("locale", AttributeValue.fromS("de_CH"));

    assertThat(readBySdk(item).locale()).isEqualTo(Locale.ROOT);
    assertThatThrownBy(() -> ours.mapToItem(item)).isInstanceOf(ItemMappingException.class);
  }

  @Test
  void writesElementsThatAreNull() {
    TableSchema<List<Integer>> sdkGaps =
        StaticTableSchema.builder(new EnhancedType<List<Integer>>() {})
            .addAttribute(
                EnhancedType.listOf(Integer.class),
                a -> a.name("gaps").getter(list -> list).setter((_, _) -> {}))
            .build();
    List<Integer> gaps = Arrays.asList(1, null);

    assertThatThrownBy(() -> sdkGaps.itemToMap(gaps, true))
        .isInstanceOf(NullPointerException.class);
    assertThat(converter(ours, "gaps").transformFrom(gaps).l())
        .containsExactly(AttributeValue.fromN("1"), AttributeValue.fromNul(true));
  }

  @SuppressWarnings("unchecked") // Converters come as those of the record.
  private static AttributeConverter<Object> converter(TableSchema<?> schema, String attribute) {
    return (AttributeConverter<Object>) schema.converterForAttribute(attribute);
  }

  private Everything readBySdk(Map<String, AttributeValue> item) {
    return sdk.mapToItem(Deliberate.enumsAsText(item));
  }

  private Map<String, AttributeValue> anItem() {
    return new HashMap<>(ours.itemToMap(new RandomValues(new Random(7)).next(), true));
  }
}
