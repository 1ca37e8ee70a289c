package dev.lanner.framework.processor;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the functions of a module are called, each with a name of its own.
final class FunctionNames {
  private final Set<String> taken = new TreeSet<>(Set.of("http", "websocket"));

  /// Takes a name.
  ///
  /// @return whether it was free
  boolean take(String name) {
    return taken.add(name);
  }

  /// A free name for a function that is called after a class: `order-fulfilment` after
  /// `OrderFulfilment`.
  String after(String type) {
    String wanted = hyphenated(type);
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /// `order-fulfilment` of `OrderFulfilment` or `orderFulfilment`.
  static String hyphenated(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "-");
  }
}
