package dev.lanner.dynamo.transfer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Random items of `transfer/things.json`, the same ones for the same seed.
public final class Things {
  private static final String[] CHARACTERS = {
    "a", "Z", "7", "é", "水", "😀", "\"", "\\", ",", "\n", "\r\n", "\t", "\u0001", "'", "{", " "
  };

  private final Random random;

  public Things(long seed) {
    this.random = new Random(seed);
  }

  /// A thing with only what it needs.
  public static Map<String, AttributeValue> plain(int number) {
    var item = new HashMap<String, AttributeValue>();
    item.put("type", text("Thing"));
    item.put("pk", text("THING#t" + number));
    item.put("sk", text("2026-11-29#%06d".formatted(number)));
    item.put("id", text("t" + number));
    item.put("at", text("2026-11-29T14:47:16.000000000Z"));
    item.put("number", number(Integer.toString(number)));
    return item;
  }

  /// A note, whose key has digits of an `int`.
  public static Map<String, AttributeValue> note(int index) {
    return new HashMap<>(
        Map.of(
            "type", text("Note"),
            "pk", text("THING#t0"),
            "sk", text("NOTE#1%010d".formatted(index)),
            "thingId", text("t0"),
            "index", number(Integer.toString(index)),
            "text", text("")));
  }

  /// A thing with some of all types, as the model has them.
  public Map<String, AttributeValue> thing(int number) {
    Map<String, AttributeValue> item = plain(number);
    maybe(item, "text", () -> text(characters(30)));
    maybe(item, "amount", () -> number(number()));
    maybe(item, "raw", () -> AttributeValue.fromB(bytes()));
    maybe(item, "flag", () -> AttributeValue.fromBool(random.nextBoolean()));
    maybe(item, "tags", () -> AttributeValue.fromSs(some(i -> i + characters(5))));
    maybe(item, "sizes", () -> AttributeValue.fromNs(some(i -> i + ".5" + random.nextInt(9))));
    maybe(item, "hashes", () -> AttributeValue.fromBs(some(i -> bytes(i))));
    maybe(item, "list", () -> AttributeValue.fromL(List.of(value(1), value(1))));
    maybe(item, "map", () -> AttributeValue.fromM(Map.of("k" + characters(3), value(1))));
    maybe(item, "any", () -> value(0));
    if (random.nextBoolean()) {
      item.put("holder", text("ada"));
      item.put("gsi1pk", text("OWNER#ada"));
    }
    return item;
  }

  /// Many things and some notes.
  public List<Map<String, AttributeValue>> items(int count) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    for (int i = 0; i < count; i++) {
      items.add(i % 10 == 0 ? note(i) : thing(i));
    }
    return items;
  }

  /// Attributes that the model does not know: the extremes of what DynamoDB holds.
  public static Map<String, AttributeValue> withExtras(int number) {
    Map<String, AttributeValue> item = plain(number);
    item.put("digits", number("-12345678901234567890.123456789012345678"));
    item.put("big", number("9.9999999999999999999999999999999999999E+125"));
    item.put("small", number("1E-130"));
    item.put("zero", number("0"));
    item.put("empty", text(""));
    item.put("surrogates", text("𝄞😀\u0000\uFFFF"));
    item.put("nothing", AttributeValue.fromNul(true));
    item.put("binary", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 10, 13})));
    item.put("no-bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0])));
    item.put("$dollar", AttributeValue.fromL(List.of()));
    item.put("a name", AttributeValue.fromM(Map.of()));
    AttributeValue deep = text("bottom");
    for (int i = 0; i < 31; i++) {
      deep =
          i % 2 == 0
              ? AttributeValue.fromL(List.of(deep))
              : AttributeValue.fromM(Map.of("d", deep));
    }
    item.put("deep", deep);
    return item;
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue number(String number) {
    return AttributeValue.fromN(number);
  }

  private void maybe(
      Map<String, AttributeValue> item, String name, Supplier<AttributeValue> value) {
    if (random.nextInt(3) > 0) {
      item.put(name, value.get());
    }
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth < 4 ? 10 : 5)) {
      case 0 -> text(characters(20));
      case 1 -> number(number());
      case 2 -> AttributeValue.fromB(bytes());
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 -> AttributeValue.fromNul(true);
      case 5 -> AttributeValue.fromSs(some(i -> i + characters(5)));
      case 6 -> AttributeValue.fromNs(some(i -> Integer.toString(i)));
      case 7 -> AttributeValue.fromBs(some(this::bytes));
      case 8 ->
          AttributeValue.fromL(
              IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(depth + 1)).toList());
      default -> {
        var map = new HashMap<String, AttributeValue>();
        for (int i = 0; i < random.nextInt(4); i++) {
          map.put(i + characters(4), value(depth + 1));
        }
        yield AttributeValue.fromM(map);
      }
    };
  }

  private <T> List<T> some(IntFunction<T> element) {
    return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(element).toList();
  }

  private SdkBytes bytes() {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }

  private SdkBytes bytes(int first) {
    return SdkBytes.fromByteArray(new byte[] {(byte) first, (byte) random.nextInt()});
  }

  private String characters(int most) {
    return random
        .ints(random.nextInt(most + 1), 0, CHARACTERS.length)
        .mapToObj(i -> CHARACTERS[i])
        .reduce("", String::concat);
  }

  private String number() {
    return new BigInteger(1 + random.nextInt(126), random).toString()
        + "E"
        + random.nextInt(-60, 60);
  }
}
