package dev.lanner.framework.processor;

import dev.lanner.framework.Uses.Access;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a function uses of the application's resources.
///
/// @param tables by name, in its order
/// @param unknown where it may use more than is known
record FunctionUses(Map<String, Access> tables, List<Unknown> unknown) {
  FunctionUses {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    unknown = List.copyOf(unknown);
  }

  /// A class that takes something of which nobody can tell what it does with it.
  ///
  /// @param takes the name of a type
  record Unknown(String name, String takes) {}
}
