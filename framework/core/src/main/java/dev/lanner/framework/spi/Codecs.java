package dev.lanner.framework.spi;

import dev.lanner.framework.Converter;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Codecs of container types, made from the codecs of what they contain.
///
/// Lists, sets and maps are read into unmodifiable collections in document order. A `null` inside
/// is a violation unless the element type is `@Nullable`.
public final class Codecs {
  private Codecs() {}

  /// A JSON array as a list.
  public static <E> JsonCodec<List<E>> list(JsonCodec<E> element) {
    return new ListCodec<>(element);
  }

  /// A JSON array as a set; a repeated element is refused.
  public static <E> JsonCodec<Set<E>> set(JsonCodec<E> element) {
    return new SetCodec<>(element);
  }

  /// A JSON object as a map by member name.
  public static <K, V> JsonCodec<Map<K, V>> map(Converter<K> key, JsonCodec<V> value) {
    return new MapCodec<>(key, value);
  }

  /// A value or `null` as an `Optional`.
  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> value) {
    return new OptionalCodec<>(value);
  }

  /// A value that may be `null`, inside a container.
  public static <T> JsonCodec<T> nullable(JsonCodec<T> value) {
    return new NullableCodec<>(value);
  }

  /// Bytes as a base64 string (RFC 4648, 4).
  public static JsonCodec<byte[]> bytes() {
    return BytesCodec.INSTANCE;
  }

  /// A type that stands for one text, as a JSON string.
  public static <T> JsonCodec<T> text(Converter<T> converter) {
    return new TextCodec<>(converter);
  }

  /// A page: its items, and the token of the next one unless it is the last.
  public static <T> JsonCodec<Page<T>> page(JsonCodec<T> item) {
    return new PageCodec<>(new ListCodec<>(item));
  }

  /// What a record's constructor says of arguments that it refuses.
  public static String refusal(IllegalArgumentException refusal) {
    String message = refusal.getMessage();
    return message == null || message.isBlank() ? "is not valid" : message;
  }

  /// Reads an element, or notes that it must not be null.
  private static <E> @Nullable E readElement(JsonReader in, JsonCodec<E> codec) {
    if (!(codec instanceof NullableCodec || codec instanceof OptionalCodec)) {
      int offset = in.offset();
      if (in.readNull()) {
        in.violation(offset, "must not be null");
        return null;
      }
    }
    return codec.read(in);
  }

  private record ListCodec<E>(JsonCodec<E> element) implements JsonCodec<List<E>> {
    @Override
    @SuppressWarnings("NullAway") // Where a null gets in without leave, a violation was noted.
    public List<E> read(JsonReader in) {
      var list = new ArrayList<E>();
      in.beginArray();
      while (in.hasNext()) {
        list.add(readElement(in, element));
      }
      return Collections.unmodifiableList(list);
    }

    @Override
    public void write(JsonWriter out, List<E> value) {
      out.beginArray();
      for (E each : value) {
        element.write(out, each);
      }
      out.endArray();
    }
  }

  private record SetCodec<E>(JsonCodec<E> element) implements JsonCodec<Set<E>> {
    @Override
    @SuppressWarnings("NullAway") // Where a null gets in without leave, a violation was noted.
    public Set<E> read(JsonReader in) {
      var set = new LinkedHashSet<E>();
      in.beginArray();
      while (in.hasNext()) {
        int offset = in.offset();
        boolean wasSound = !in.failed();
        boolean added = set.add(readElement(in, element));
        if (!added && wasSound && !in.failed()) {
          in.violation(offset, "must not repeat an element");
        }
      }
      return Collections.unmodifiableSet(set);
    }

    @Override
    public void write(JsonWriter out, Set<E> value) {
      out.beginArray();
      for (E each : value) {
        element.write(out, each);
      }
      out.endArray();
    }
  }

  private record MapCodec<K, V>(Converter<K> key, JsonCodec<V> value)
      implements JsonCodec<Map<K, V>> {
    @Override
    @SuppressWarnings("NullAway") // Where a null gets in without leave, a violation was noted.
    public Map<K, V> read(JsonReader in) {
      var map = new LinkedHashMap<K, V>();
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        int offset = in.offset();
        K parsed = key.parse(name);
        if (parsed == null) {
          in.violation(offset, "must have a name that is " + key.expected());
          in.skipValue();
        } else {
          if (map.containsKey(parsed)) {
            in.violation(offset, "must not have a name that is there already"); // 7 and 07
          }
          map.put(parsed, readElement(in, value));
        }
      }
      return Collections.unmodifiableMap(map);
    }

    @Override
    public void write(JsonWriter out, Map<K, V> map) {
      out.beginObject();
      for (var entry : map.entrySet()) {
        out.name(key.format(entry.getKey()));
        value.write(out, entry.getValue());
      }
      out.endObject();
    }
  }

  private record OptionalCodec<T>(JsonCodec<T> value) implements JsonCodec<Optional<T>> {
    @Override
    public Optional<T> read(JsonReader in) {
      return in.readNull() ? Optional.empty() : Optional.ofNullable(value.read(in));
    }

    @Override
    public void write(JsonWriter out, Optional<T> optional) {
      if (optional.isPresent()) {
        value.write(out, optional.get());
      } else {
        out.nullValue();
      }
    }
  }

  private record TextCodec<T>(Converter<T> converter) implements JsonCodec<T> {
    @Override
    public T read(JsonReader in) {
      T value = converter.parse(in.readString());
      if (value == null) {
        throw in.expected(converter.expected());
      }
      return value;
    }

    @Override
    public void write(JsonWriter out, T value) {
      out.value(converter.format(value));
    }
  }

  private record PageCodec<T>(ListCodec<T> items) implements JsonCodec<Page<T>> {
    @Override
    public @Nullable Page<T> read(JsonReader in) {
      List<T> read = List.of();
      PageToken next = null;
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "items" -> read = items.read(in);
          case "next" -> next = new PageToken(in.readString());
          default -> in.skipValue();
        }
      }
      return in.failed() ? null : new Page<>(read, next);
    }

    @Override
    public void write(JsonWriter out, Page<T> page) {
      out.beginObject().name("items");
      items.write(out, page.items());
      if (page.next() != null) {
        out.name("next").value(page.next().value());
      }
      out.endObject();
    }
  }

  private record NullableCodec<T>(JsonCodec<T> value) implements JsonCodec<T> {
    @Override
    public @Nullable T read(JsonReader in) {
      return in.readNull() ? null : value.read(in);
    }

    @Override
    public void write(JsonWriter out, @Nullable T nullable) {
      if (nullable == null) {
        out.nullValue();
      } else {
        value.write(out, nullable);
      }
    }
  }

  private static final class BytesCodec implements JsonCodec<byte[]> {
    static final BytesCodec INSTANCE = new BytesCodec();

    @Override
    public byte[] read(JsonReader in) {
      Payload text = in.readUtf8();
      try {
        return java.util.Base64.getDecoder().decode(text.utf8());
      } catch (IllegalArgumentException e) {
        throw in.expected("a base64 string");
      }
    }

    @Override
    public void write(JsonWriter out, byte[] value) {
      out.base64(Payload.of(value));
    }
  }
}
