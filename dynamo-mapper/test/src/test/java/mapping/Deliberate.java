package mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mapping.Everything.Color;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where our items differ from the SDK's on purpose. This is all of it.
///
/// - An instant has nine digits after its second, so that texts sort as instants do.
/// - A duration has its nine digits always.
/// - An enum is its name, whatever its `toString` says.
/// - An empty set, which DynamoDB refuses, is absent.
final class Deliberate {
  private static final DateTimeFormatter NINE_DIGITS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();
  private static final AttributeValue NULL = AttributeValue.fromNul(true);

  private Deliberate() {}

  /// What we make of a record of which the SDK makes this item.
  static Map<String, AttributeValue> of(Map<String, AttributeValue> sdk, boolean ignoreNulls) {
    var ours = enumsByName(withoutEmptySets(sdk));
    if (!ignoreNulls) {
      sdk.keySet().forEach(name -> ours.putIfAbsent(name, NULL));
    }
    ours.computeIfPresent("instant", (_, value) -> nineDigits(value));
    ours.computeIfPresent("duration", (_, value) -> seconds(value));
    ours.computeIfPresent("leaf", (_, leaf) -> leaf(leaf));
    ours.computeIfPresent("other", (_, leaf) -> leaf(leaf));
    ours.computeIfPresent(
        "leaves",
        (_, list) -> AttributeValue.fromL(list.l().stream().map(Deliberate::leaf).toList()));
    ours.computeIfPresent(
        "tree",
        (_, map) -> {
          var leaves = new HashMap<>(map.m());
          leaves.replaceAll((_, leaf) -> leaf(leaf));
          return AttributeValue.fromM(leaves);
        });
    return ours;
  }

  private static boolean isEmptySet(@Nullable AttributeValue value) {
    return value != null
        && ((value.hasSs() && value.ss().isEmpty())
            || (value.hasNs() && value.ns().isEmpty())
            || (value.hasBs() && value.bs().isEmpty()));
  }

  private static Map<String, AttributeValue> withoutEmptySets(Map<String, AttributeValue> sdk) {
    var ours = new HashMap<>(sdk);
    ours.values().removeIf(Deliberate::isEmptySet);
    return ours;
  }

  /// The item of the SDK as we can read it.
  static Map<String, AttributeValue> enumsByName(Map<String, AttributeValue> sdk) {
    var ours = new HashMap<>(sdk);
    ours.replaceAll((_, value) -> value == null ? null : replaceTexts(value, Deliberate::name));
    return ours;
  }

  /// The item of ours as the SDK can read it.
  static Map<String, AttributeValue> enumsAsText(Map<String, AttributeValue> ours) {
    var sdk = new HashMap<>(ours);
    sdk.replaceAll((_, value) ->
        replaceTexts(
            value, text -> text.equals(Color.GREEN.name()) ? Color.GREEN.toString() : text));
    return sdk;
  }

  private static AttributeValue leaf(AttributeValue leaf) {
    if (!leaf.hasM()) {
      return leaf;
    }
    var attributes = new HashMap<>(leaf.m());
    attributes.computeIfPresent("since", (_, value) -> nineDigits(value));
    return AttributeValue.fromM(attributes);
  }

  private static AttributeValue nineDigits(AttributeValue instant) {
    return AttributeValue.fromS(NINE_DIGITS.format(Instant.parse(instant.s())));
  }

  private static AttributeValue seconds(AttributeValue duration) {
    return AttributeValue.fromN(new BigDecimal(duration.n()).setScale(9).toPlainString());
  }

  private static String name(String text) {
    return text.equals(Color.GREEN.toString()) ? Color.GREEN.name() : text;
  }

  private static AttributeValue replaceTexts(AttributeValue value, UnaryOperator<String> change) {
    if (value.s() != null) {
      return AttributeValue.fromS(change.apply(value.s()));
    }
    if (value.hasL()) {
      List<AttributeValue> elements = new ArrayList<>(value.l());
      elements.replaceAll(element -> replaceTexts(element, change));
      return AttributeValue.fromL(elements);
    }
    if (value.hasM()) {
      var values = new HashMap<>(value.m());
      values.replaceAll((_, each) -> replaceTexts(each, change));
      return AttributeValue.fromM(values);
    }
    return value;
  }
}
