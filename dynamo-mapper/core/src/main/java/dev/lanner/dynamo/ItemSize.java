package dev.lanner.dynamo;

import java.util.Map;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How big an item is, counted as DynamoDB counts.
///
/// | what | bytes |
/// |---|---|
/// | name of an attribute, text | as UTF-8 |
/// | binary | as it is, without Base64 |
/// | number | 1, plus 1 for each pair of digits, plus 1 when it is negative, 21 at most; pairs are aligned at the decimal point, and those of zeros at either end do not count |
/// | boolean, null | 1 |
/// | list, map | 3, plus 1 for each element, plus names and elements |
/// | set | those of its elements |
///
/// That is what the developer guide says, but for numbers, where it calls its rule approximate. How
/// digits pair up and what a sign costs was found out by DynamoDB Local, whose limits are exact to
/// the byte, and agrees with what others measured at the service.
///
/// @param bytes of names and values; an item may have {@value #MAX_BYTES}
/// @param depth levels of nesting; 1 for an item without lists and maps, 0 for an empty one. An
///   item may have {@value #MAX_DEPTH}, of which the innermost value is one.
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
///   sizes and formats</a>
/// @see <a href="https://github.com/nubo-db/dynoxide/pull/195">Numbers measured at the service</a>
/// @see <a href="https://github.com/nubo-db/dynoxide/issues/110">Nesting measured at the
///   service</a>
public record ItemSize(long bytes, int depth) {
  /// Bytes of an item, with the names of its attributes.
  public static final int MAX_BYTES = 400 * 1024;

  /// Levels of nesting of an item.
  public static final int MAX_DEPTH = 32;

  /// Lists and maps, before their elements.
  private static final int COLLECTION_BYTES = 3;

  /// The size of an item.
  public static ItemSize of(Map<String, AttributeValue> item) {
    var count = new Count();
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      bytes += text(attribute.getKey()) + count.add(attribute.getValue(), 1);
    }
    return new ItemSize(bytes, count.depth);
  }

  /// The size of an attribute, with its name.
  public static ItemSize of(String name, AttributeValue value) {
    return of(Map.of(name, value));
  }

  /// Bytes of a value in a key: text or binary. Numbers are never too long.
  static long ofKey(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case B -> binary(value.b());
      default -> 1;
    };
  }

  /// Remembers how deep it was.
  private static final class Count {
    private int depth;

    long add(AttributeValue value, int level) {
      depth = Math.max(depth, level);
      return switch (value.type()) {
        case S -> text(value.s());
        case N -> NumberSize.of(value.n());
        case B -> binary(value.b());
        case BOOL, NUL -> 1;
        case SS -> sum(value.ss(), ItemSize::text);
        case NS -> sum(value.ns(), NumberSize::of);
        case BS -> sum(value.bs(), ItemSize::binary);
        case L -> list(value.l(), level);
        case M -> map(value.m(), level);
        case UNKNOWN_TO_SDK_VERSION -> 0;
      };
    }

    private long list(Iterable<AttributeValue> elements, int level) {
      long bytes = COLLECTION_BYTES;
      for (AttributeValue element : elements) {
        bytes += 1 + add(element, level + 1);
      }
      return bytes;
    }

    private long map(Map<String, AttributeValue> elements, int level) {
      long bytes = COLLECTION_BYTES;
      for (Map.Entry<String, AttributeValue> element : elements.entrySet()) {
        bytes += 1 + text(element.getKey()) + add(element.getValue(), level + 1);
      }
      return bytes;
    }

    private static <T> long sum(Iterable<T> elements, ToLongFunction<T> size) {
      long bytes = 0;
      for (T element : elements) {
        bytes += size.applyAsLong(element);
      }
      return bytes;
    }
  }

  private static long binary(SdkBytes bytes) {
    return bytes.asByteArrayUnsafe().length;
  }

  /// Bytes of a text as UTF-8, without making them.
  private static long text(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // One more, and another one from U+0800 on; two surrogates have four bytes together.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
