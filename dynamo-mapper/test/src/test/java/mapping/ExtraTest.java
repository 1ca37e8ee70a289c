package mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.test.FreshTables;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attributes that a newer version of an application wrote, and an older one reads and writes.
class ExtraTest {
  private static final Map<String, AttributeValue> UNKNOWN =
      Map.of(
          "newer", AttributeValue.fromM(Map.of("a", AttributeValue.fromNs(List.of("1")))),
          "type", AttributeValue.fromNul(true));

  @RegisterExtension final FreshTables tables = FreshTables.of(ShapesTable.SCHEMA);
  private ShapesTable shapes;

  @BeforeEach
  void putAnItemWithUnknownAttributes() {
    shapes = new ShapesTable(tables.client());
    var item = new HashMap<>(ShapesTable.SCHEMA.attributes(shapes()));
    item.putAll(UNKNOWN);
    tables.dynamoDb().putItem(put -> put.tableName(tables.name("shapes")).item(item));
  }

  @Test
  void surviveAPut() {
    Shapes read = shapes.get("a").orElseThrow();

    shapes.put(withExpiry(read));

    assertThat(read.extra()).isEqualTo(UNKNOWN);
    assertThat(item()).containsAllEntriesOf(UNKNOWN).containsKey("expires");
  }

  @Test
  void surviveAnUpdate() {
    Shapes updated = shapes.update(withExpiry(shapes()));

    assertThat(updated.extra()).isEqualTo(UNKNOWN);
    assertThat(item()).containsAllEntriesOf(UNKNOWN).containsKey("expires");
  }

  @Test
  void changeWithAnUpdate() {
    Shapes read = shapes.get("a").orElseThrow();
    AttributeValue changed = AttributeValue.fromS("changed");

    Shapes updated = shapes.update(withExtra(read, Map.of("newer", changed, "added", changed)));

    assertThat(updated.extra())
        .isEqualTo(Map.of("newer", changed, "added", changed, "type", UNKNOWN.get("type")));
    assertThat(item()).containsAllEntriesOf(updated.extra());
  }

  /// Somebody else may have written it since the record was read.
  @Test
  void stayWhenAnUpdateDoesNotNameThem() {
    Shapes read = shapes.get("a").orElseThrow();
    AttributeValue added = AttributeValue.fromS("meanwhile");
    tables
        .dynamoDb()
        .updateItem(update ->
            update
                .tableName(tables.name("shapes"))
                .key(Map.of("id", AttributeValue.fromS("a")))
                .updateExpression("SET meanwhile = :m")
                .expressionAttributeValues(Map.of(":m", added)));

    Shapes updated = shapes.update(withExtra(read, Map.of()));

    assertThat(updated.extra()).containsAllEntriesOf(UNKNOWN).containsEntry("meanwhile", added);
  }

  @Test
  void goWithAPutThatDoesNotNameThem() {
    Shapes read = shapes.get("a").orElseThrow();

    shapes.put(withExtra(read, Map.of("type", AttributeValue.fromS("kept"))));

    assertThat(item()).doesNotContainKey("newer").containsKey("type");
  }

  private Map<String, AttributeValue> item() {
    return tables
        .dynamoDb()
        .getItem(get ->
            get.tableName(tables.name("shapes"))
                .key(Map.of("id", AttributeValue.fromS("a")))
                .consistentRead(true))
        .item();
  }

  private static Shapes withExpiry(Shapes shapes) {
    return new Shapes(
        shapes.id(),
        shapes.tree(),
        shapes.shapes(),
        shapes.main(),
        shapes.currency(),
        shapes.second(),
        shapes.numbers(),
        Optional.of(Instant.ofEpochSecond(4_000_000_000L)),
        shapes.any(),
        shapes.whatever(),
        shapes.extra());
  }

  private static Shapes withExtra(Shapes shapes, Map<String, AttributeValue> extra) {
    return new Shapes(
        shapes.id(),
        shapes.tree(),
        shapes.shapes(),
        shapes.main(),
        shapes.currency(),
        shapes.second(),
        shapes.numbers(),
        shapes.expires(),
        shapes.any(),
        shapes.whatever(),
        extra);
  }

  private static Shapes shapes() {
    return new Shapes(
        "a",
        Optional.empty(),
        List.of(),
        null,
        Currency.getInstance("CHF"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        AttributeValue.fromBool(true),
        Map.of());
  }
}
