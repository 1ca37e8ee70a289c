package dev.lanner.dynamo.processor;

import dev.lanner.processing.UniqueNames;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What methods call indexes: `byOrder` for `by-order`.
final class IndexNames {
  private final Map<String, String> names = new TreeMap<>();

  /// @param indexes in the order in which they choose
  IndexNames(Collection<String> indexes) {
    var unique = new UniqueNames();
    unique.reserve("startingWith");
    for (String index : indexes) {
      String name = unique.next(camelCase(index));
      // An index by-order-starting-with has another name than the queries of by-order.
      unique.reserve(name + "StartingWith");
      names.put(index, name);
    }
    names.put("", "");
  }

  /// The name of an index; empty for the table.
  String of(String index) {
    return Objects.requireNonNull(names.get(index), index);
  }

  private static String camelCase(String index) {
    var name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < index.length(); i++) {
      char c = index.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        upper = true;
        continue;
      }
      if (name.isEmpty()) {
        name.append(Character.toLowerCase(c));
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = false;
    }
    return name.isEmpty() ? "index" : name.toString();
  }

  /// `queryByOrder` for a verb and a name.
  static String method(String verb, String name) {
    return name.isEmpty() ? verb : verb + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
