package capacity;

import static capacity.RandomItems.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of {@link Parcel}, and what becomes of them.
final class RandomParcels {
  private static final int ROUTES = 4;
  private static final int NUMBERS = 15;
  private static final Set<String> IN_BY_DUE = Set.of("pk", "sk", "dueKey", "note");
  private static final Set<String> IN_BY_CITY = Set.of("pk", "sk", "city", "state", "note");

  private final RandomItems items;
  private final Random random;

  RandomParcels(long seed) {
    this.items = new RandomItems(seed);
    this.random = items.random();
  }

  /// One of a few, so that most writes meet an item.
  Map<String, AttributeValue> key() {
    return Map.of(
        "pk", text("route" + random.nextInt(ROUTES)), "sk", text("" + random.nextInt(NUMBERS)));
  }

  /// What a write makes of an item: nothing, another, the same, or one that has changed a little.
  Map<String, AttributeValue> next(
      Map<String, AttributeValue> key, Map<String, AttributeValue> before) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> Map.of();
      case 2 -> before;
      case 3, 4 -> fresh(key);
      default -> before.isEmpty() ? fresh(key) : changed(before);
    };
  }

  Map<String, AttributeValue> fresh(Map<String, AttributeValue> key) {
    var item = new HashMap<>(key);
    item.putAll(items.document());
    for (int i = 0; i < 5; i++) {
      change(item);
    }
    fill(item);
    return item;
  }

  private Map<String, AttributeValue> changed(Map<String, AttributeValue> before) {
    var item = new HashMap<>(before);
    change(item);
    if (random.nextBoolean()) {
      fill(item);
    }
    return item;
  }

  private void change(Map<String, AttributeValue> item) {
    switch (random.nextInt(5)) {
      case 0 -> set(item, "owner", word());
      case 1 -> set(item, "state", word());
      case 2 -> set(item, "city", word());
      case 3 -> set(item, "dueKey", text("2026-11-2" + random.nextInt(9)));
      default -> set(item, "priority", AttributeValue.fromN("" + random.nextInt(4)));
    }
  }

  private void set(Map<String, AttributeValue> item, String attribute, AttributeValue value) {
    if (random.nextInt(4) == 0) {
      item.remove(attribute);
    } else {
      item.put(attribute, value);
    }
  }

  /// One of a few, short or so long that entries with nothing but keys cost more than a unit.
  private AttributeValue word() {
    return text("w".repeat(random.nextBoolean() ? 3 : 990 + random.nextInt(12)));
  }

  private void fill(Map<String, AttributeValue> item) {
    switch (random.nextInt(4)) {
      case 0 -> RandomItems.fill(item, IN_BY_DUE, "note", items.nearAnEdge());
      case 1 -> RandomItems.fill(item, IN_BY_CITY, "note", items.nearAnEdge());
      default -> RandomItems.fill(item, Set.of(), "fill", items.nearAnEdge());
    }
  }
}
