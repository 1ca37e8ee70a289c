package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The violations noted so far, by offset; their paths are found when somebody asks.
final class Violations {
  static final int LIMIT = 100;

  private final List<Noted> noted = new ArrayList<>();

  /// One of them; its name is a path below the value at the offset, or `null` when it is about that
  /// value.
  private static final class Noted {
    final int offset;
    final @Nullable String name;
    final String message;

    Noted(int offset, @Nullable String name, String message) {
      this.offset = offset;
      this.name = name;
      this.message = message;
    }
  }

  boolean isEmpty() {
    return noted.isEmpty();
  }

  /// Notes one, or drops it when there are enough: whoever sends a million wrong elements gets an
  /// answer, but not one that is larger than what they sent.
  void add(int offset, @Nullable String name, String message) {
    if (noted.size() < LIMIT) {
      noted.add(new Noted(offset, name, message));
    }
  }

  /// All of them in the order of the document, those about one value in the order they were noted.
  List<JsonViolation> in(Payload json) {
    // Offset above and index below: one sort, and one pass over the text for all paths.
    var order = new long[noted.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = ((long) noted.get(i).offset << 32) | i;
    }
    Arrays.sort(order);
    var finder = new PathFinder(json);
    var found = new ArrayList<JsonViolation>(order.length);
    int offset = -1;
    var path = "";
    for (long entry : order) {
      var each = noted.get((int) entry);
      if (each.offset != offset) {
        offset = each.offset;
        path = Names.withoutRoot(finder.path(offset));
      }
      found.add(new JsonViolation(join(path, each.name), each.message));
    }
    return List.copyOf(found);
  }

  private static String join(String path, @Nullable String name) {
    if (name == null || name.isEmpty()) {
      return path;
    }
    return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
  }
}
