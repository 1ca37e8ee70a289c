package capacity;

import dev.lanner.dynamo.ItemSize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of all types, the same ones for the same seed. They are filled up to just above and just
/// below the sizes where a unit more is due.
final class RandomItems {
  private static final String[] CHARACTERS = {"a", "Z", "7", "é", "水", "😀"};

  private final Random random;

  RandomItems(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  /// Attributes of all types.
  Map<String, AttributeValue> document() {
    var document = new HashMap<String, AttributeValue>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      document.put("a" + i + characters(3), value(0));
    }
    return document;
  }

  /// A size where a unit ends, or a byte or two from it.
  long nearAnEdge() {
    return 1024L * (1 + random.nextInt(5)) + random.nextInt(-2, 3);
  }

  /// The item with one more attribute, a text, so long that the named ones, or all without names,
  /// have so many bytes together. An item that is too big for it stays without.
  static void fill(Map<String, AttributeValue> item, Set<String> names, String with, long bytes) {
    item.put(with, text(""));
    var counted = new HashMap<>(item);
    if (!names.isEmpty()) {
      counted.keySet().retainAll(names);
    }
    long missing = bytes - ItemSize.of(counted).bytes();
    if (missing >= 0) {
      item.put(with, text("x".repeat((int) missing)));
    } else {
      item.remove(with);
    }
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth < 4 ? 10 : 5)) {
      case 0 -> text(characters(20));
      case 1 -> AttributeValue.fromN(number());
      case 2 -> AttributeValue.fromB(SdkBytes.fromUtf8String(characters(20)));
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 -> AttributeValue.fromNul(true);
      case 5 -> AttributeValue.fromSs(some(i -> i + characters(5)));
      case 6 -> AttributeValue.fromNs(some(i -> i + "." + random.nextInt(1000)));
      case 7 -> AttributeValue.fromBs(some(i -> SdkBytes.fromUtf8String(i + characters(5))));
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

  private String characters(int most) {
    return random
        .ints(random.nextInt(most + 1), 0, CHARACTERS.length)
        .mapToObj(i -> CHARACTERS[i])
        .reduce("", String::concat);
  }

  /// With zeros at the ends, with exponents, and with a point anywhere.
  private String number() {
    var digits = new BigInteger(1 + random.nextInt(126), random);
    var number =
        new BigDecimal(random.nextBoolean() ? digits : digits.negate())
            .movePointRight(random.nextInt(-60, 60));
    return random.nextBoolean() ? number.toString() : number.toPlainString();
  }
}
