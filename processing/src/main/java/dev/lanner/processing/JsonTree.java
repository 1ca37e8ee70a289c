package dev.lanner.processing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value in the making, for documents that are put together from many sides.
public sealed interface JsonTree {
  /// A string.
  record Text(String value) implements JsonTree {}

  /// A number.
  record Numeral(BigDecimal value) implements JsonTree {}

  /// A boolean.
  record Flag(boolean value) implements JsonTree {}

  /// An array.
  record Items(List<JsonTree> elements) implements JsonTree {
    public Items {
      elements = List.copyOf(elements);
    }

    public static Items of(JsonTree... elements) {
      return new Items(List.of(elements));
    }

    public static Items texts(Collection<String> texts) {
      var elements = new ArrayList<JsonTree>();
      texts.forEach(text -> elements.add(new Text(text)));
      return new Items(elements);
    }
  }

  /// An object, whose members keep their order. Grows while it is made.
  final class Members implements JsonTree {
    private final Map<String, JsonTree> members = new LinkedHashMap<>();

    public Members put(String name, JsonTree value) {
      members.put(name, value);
      return this;
    }

    public Members put(String name, String value) {
      return put(name, new Text(value));
    }

    public Members put(String name, long value) {
      return put(name, BigDecimal.valueOf(value));
    }

    public Members put(String name, BigDecimal value) {
      return put(name, new Numeral(value));
    }

    public Members put(String name, boolean value) {
      return put(name, new Flag(value));
    }

    /// Puts a text that says something.
    public Members putUnlessEmpty(String name, String value) {
      return value.isEmpty() ? this : put(name, value);
    }

    /// Puts an object or array that has something in it.
    public Members putUnlessEmpty(String name, JsonTree value) {
      boolean empty =
          switch (value) {
            case Members object -> object.members.isEmpty();
            case Items array -> array.elements().isEmpty();
            case Text _, Numeral _, Flag _ -> false;
          };
      return empty ? this : put(name, value);
    }

    public @Nullable JsonTree get(String name) {
      return members.get(name);
    }

    public boolean has(String name) {
      return members.containsKey(name);
    }

    public Members remove(String name) {
      members.remove(name);
      return this;
    }

    /// The members in their order.
    public Map<String, JsonTree> all() {
      return Collections.unmodifiableMap(members);
    }
  }
}
