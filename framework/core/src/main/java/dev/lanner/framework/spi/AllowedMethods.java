package dev.lanner.framework.spi;

import java.util.Set;
import java.util.TreeSet;

/// The methods that a path answers to, for the `Allow` field of a 405.
public final class AllowedMethods {
  private final Set<String> methods = new TreeSet<>();

  /// Adds the methods of routes that fit the path.
  ///
  /// @return that no route was found: {@link Routes#NONE}
  public int only(String... more) {
    for (String method : more) {
      methods.add(method);
      if (method.equals("GET")) {
        methods.add("HEAD");
      }
    }
    return Routes.NONE;
  }

  /// Whether no route fits the path, whatever the method.
  public boolean isEmpty() {
    return methods.isEmpty();
  }

  /// The value of the `Allow` field, in alphabetical order.
  public String header() {
    return String.join(", ", methods);
  }
}
