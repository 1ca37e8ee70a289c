package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.tools.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/// What is being found out about one table.
final class Findings {
  private final String table;
  private final List<Finding> all = new ArrayList<>();

  /// @param table the name in the model
  Findings(String table) {
    this.table = table;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  void drift(String text) {
    add(Kind.DRIFT, text);
  }

  void note(String text) {
    add(Kind.NOTE, text);
  }

  /// @param what the model says something of
  /// @param why it is not told
  void notCheckable(String what, String why) {
    add(Kind.NOT_CHECKABLE, what + "; " + why);
  }

  /// Finds a difference unless both are the same.
  void compare(String what, String found, String wanted) {
    if (!found.equals(wanted)) {
      drift("%s is %s; in the model it is %s".formatted(what, found, wanted));
    }
  }

  private void add(Kind kind, String text) {
    all.add(new Finding(kind, table, text));
  }
}
