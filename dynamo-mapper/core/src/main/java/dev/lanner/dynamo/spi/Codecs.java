package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Codecs made of others, and of types that are neither text nor numbers.
public final class Codecs {
  private static final String ABSENT_ELEMENT =
      "Leave it out, or annotate the type of the elements with @Nullable.";

  private Codecs() {}

  /// Constants by name, stored as a string.
  ///
  /// @param type simple name of the enum
  /// @param constants all of them, in any order
  public static <E extends Enum<E>> TextCodec<E> constants(String type, E[] constants) {
    return new EnumCodec<>(type, constants);
  }

  /// Elements in order, stored as a list.
  public static <V extends @Nullable Object> AttributeCodec<List<V>> list(
      AttributeCodec<V> element) {
    return new ListCodec<>(element);
  }

  /// Values by name, stored as a map, in any order.
  public static <V extends @Nullable Object> AttributeCodec<Map<String, V>> map(
      AttributeCodec<V> value) {
    return new MapCodec<>(value);
  }

  /// Different texts, stored as a string set.
  public static <V> AttributeCodec<Set<V>> set(TextCodec<V> element) {
    return new SetCodecs.OfText<>(element);
  }

  /// Different numbers, stored as a number set.
  public static <V> AttributeCodec<Set<V>> set(NumberCodec<V> element) {
    return new SetCodecs.OfNumber<>(element);
  }

  /// Different binaries, stored as a binary set.
  public static AttributeCodec<Set<SdkBytes>> binarySet() {
    return SetCodecs.OfBinary.CODEC;
  }

  /// Elements of lists and maps of which some may be absent, stored as null then.
  public static <V> AttributeCodec<@Nullable V> nullable(AttributeCodec<V> codec) {
    return new NullableCodec<>(codec);
  }

  /// What an application's converter makes of values.
  public static <V> AttributeCodec<V> converted(AttributeConverter<V> converter) {
    return new ConvertedCodec<>(converter);
  }

  /// A boolean.
  public static final class OfBoolean implements AttributeCodec<Boolean> {
    /// The one instance.
    public static final AttributeCodec<Boolean> CODEC = new OfBoolean();

    private OfBoolean() {}

    @Override
    public AttributeValue write(Boolean value) {
      return AttributeValue.createBool(value);
    }

    @Override
    public Boolean read(AttributeValue value) {
      Boolean bool = value.bool();
      if (bool == null) {
        throw AttributeTypes.mismatch(AttributeTypes.BOOLEAN, value);
      }
      return bool;
    }
  }

  /// Bytes, as the SDK holds them.
  public static final class OfSdkBytes implements AttributeCodec<SdkBytes> {
    /// The one instance.
    public static final AttributeCodec<SdkBytes> CODEC = new OfSdkBytes();

    private OfSdkBytes() {}

    @Override
    public AttributeValue write(SdkBytes value) {
      return AttributeValue.createB(value);
    }

    @Override
    public SdkBytes read(AttributeValue value) {
      SdkBytes bytes = value.b();
      if (bytes == null) {
        throw AttributeTypes.mismatch(AttributeTypes.BINARY, value);
      }
      return bytes;
    }
  }

  /// Bytes in an array.
  public static final class OfByteArray implements AttributeCodec<byte[]> {
    /// The one instance.
    public static final AttributeCodec<byte[]> CODEC = new OfByteArray();

    private OfByteArray() {}

    @Override
    public AttributeValue write(byte[] value) {
      return AttributeValue.createB(SdkBytes.fromByteArray(value));
    }

    @Override
    public byte[] read(AttributeValue value) {
      return OfSdkBytes.CODEC.read(value).asByteArray();
    }
  }

  /// An attribute of any type, as it is.
  public static final class OfAttributeValue implements AttributeCodec<AttributeValue> {
    /// The one instance.
    public static final AttributeCodec<AttributeValue> CODEC = new OfAttributeValue();

    private OfAttributeValue() {}

    @Override
    public AttributeValue write(AttributeValue value) {
      return value;
    }

    @Override
    public AttributeValue read(AttributeValue value) {
      return value;
    }
  }

  private static final class EnumCodec<E extends Enum<E>> extends TextCodec<E> {
    private final Map<String, E> byName = new LinkedHashMap<>();

    EnumCodec(String type, E[] constants) {
      super("a constant of " + type);
      for (E constant : constants) {
        byName.put(constant.name(), constant);
      }
    }

    @Override
    protected String text(E value) {
      return value.name();
    }

    @Override
    protected E parse(String text) {
      E constant = byName.get(text);
      if (constant == null) {
        throw new IllegalArgumentException();
      }
      return constant;
    }
  }

  private record NullableCodec<V>(AttributeCodec<V> codec) implements AttributeCodec<@Nullable V> {
    private static final AttributeValue NULL = AttributeValue.createNul(true);

    @Override
    public AttributeValue write(@Nullable V value) {
      return value == null ? NULL : codec.write(value);
    }

    @Override
    public @Nullable V read(AttributeValue value) {
      return Boolean.TRUE.equals(value.nul()) ? null : codec.read(value);
    }
  }

  private record ConvertedCodec<V>(AttributeConverter<V> converter) implements AttributeCodec<V> {
    @Override
    public AttributeValue write(V value) {
      AttributeValue written;
      try {
        written = converter.transformFrom(value);
      } catch (ItemMappingException e) {
        throw e;
      } catch (RuntimeException e) {
        throw ItemMappingException.of(
            "has a value that its converter does not take",
            "Repair the record or the converter.",
            e);
      }
      if (written == null) {
        throw ItemMappingException.of(
            "is nothing after its converter",
            "Have the converter return an AttributeValue, or make the component Optional or @Nullable.");
      }
      return written;
    }

    @Override
    public V read(AttributeValue value) {
      try {
        return converter.transformTo(value);
      } catch (ItemMappingException e) {
        throw e;
      } catch (RuntimeException e) {
        throw ItemMappingException.of(
            "has " + AttributeTypes.of(value) + " that its converter does not take",
            "Repair the item or the converter.",
            e);
      }
    }
  }

  private static void requireElement(AttributeCodec<?> codec, @Nullable Object element) {
    if (element == null && !(codec instanceof NullableCodec<?>)) {
      throw AttributeTypes.absent("has an element that is null", ABSENT_ELEMENT);
    }
  }

  private record ListCodec<V extends @Nullable Object>(AttributeCodec<V> element)
      implements AttributeCodec<List<V>> {
    @Override
    @SuppressWarnings("NullAway") // The element's codec takes null where V may be null.
    public AttributeValue write(List<V> value) {
      var values = new AttributeValue[value.size()];
      int index = 0;
      try {
        for (V each : value) {
          requireElement(element, each);
          values[index] = element.write(each);
          index++;
        }
      } catch (ItemMappingException e) {
        throw e.in("[" + index + "]");
      }
      // The SDK copies it.
      return AttributeValue.createL(Arrays.asList(values));
    }

    @Override
    @SuppressWarnings("unchecked") // An array of V cannot be made; this one holds nothing else.
    public List<V> read(AttributeValue value) {
      if (!value.hasL()) {
        throw AttributeTypes.mismatch(AttributeTypes.LIST, value);
      }
      var elements = value.l();
      var values = new Object[elements.size()];
      int index = 0;
      try {
        for (AttributeValue each : elements) {
          values[index] = element.read(each);
          index++;
        }
      } catch (ItemMappingException e) {
        throw e.in("[" + index + "]");
      }
      return (List<V>) Collections.unmodifiableList(Arrays.asList(values));
    }
  }

  private record MapCodec<V extends @Nullable Object>(AttributeCodec<V> element)
      implements AttributeCodec<Map<String, V>> {
    @Override
    public AttributeValue write(Map<String, V> value) {
      Map<String, AttributeValue> values = LinkedHashMap.newLinkedHashMap(value.size());
      for (Map.Entry<String, V> each : value.entrySet()) {
        if (each.getKey() == null) {
          throw AttributeTypes.absent("has a name that is null", "Name all values of the map.");
        }
        try {
          requireElement(element, each.getValue());
          values.put(each.getKey(), element.write(each.getValue()));
        } catch (ItemMappingException e) {
          throw e.in("." + each.getKey());
        }
      }
      return AttributeValue.createM(values);
    }

    @Override
    public Map<String, V> read(AttributeValue value) {
      if (!value.hasM()) {
        throw AttributeTypes.mismatch(AttributeTypes.MAP, value);
      }
      Map<String, V> values = LinkedHashMap.newLinkedHashMap(value.m().size());
      for (Map.Entry<String, AttributeValue> each : value.m().entrySet()) {
        try {
          values.put(each.getKey(), element.read(each.getValue()));
        } catch (ItemMappingException e) {
          throw e.in("." + each.getKey());
        }
      }
      return Collections.unmodifiableMap(values);
    }
  }
}
