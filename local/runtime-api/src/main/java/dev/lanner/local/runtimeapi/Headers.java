package dev.lanner.local.runtimeapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The header or trailer fields of one request, in order. Names are compared without case.
final class Headers {
  private record Field(String name, String value) {}

  private final List<Field> fields = new ArrayList<>(8);

  void add(String name, String value) {
    fields.add(new Field(name, value));
  }

  /// The first value, or `null` when there is no such field.
  @Nullable String first(String name) {
    for (var field : fields) {
      if (field.name.equalsIgnoreCase(name)) {
        return field.value;
      }
    }
    return null;
  }

  int count(String name) {
    var count = 0;
    for (var field : fields) {
      if (field.name.equalsIgnoreCase(name)) {
        count++;
      }
    }
    return count;
  }
}
