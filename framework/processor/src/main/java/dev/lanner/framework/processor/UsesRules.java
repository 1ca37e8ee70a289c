package dev.lanner.framework.processor;

import dev.lanner.framework.Uses;
import dev.lanner.processing.Reporter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/// What `@Uses` may stand on and say.
final class UsesRules {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private final Reporter reporter;

  UsesRules(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(RoundEnvironment round) {
    Set<Element> found = new LinkedHashSet<>(round.getElementsAnnotatedWith(Uses.class));
    found.addAll(round.getElementsAnnotatedWith(Uses.List.class));
    found.forEach(this::check);
  }

  private void check(Element type) {
    switch (type.getKind()) {
      case CLASS, INTERFACE, RECORD -> checkTables(type);
      default ->
          reporter.error(
              type,
              "@Uses says nothing on %s, which is never injected. Put it on the handler or the bean that uses the tables."
                  .formatted(type.getSimpleName()));
    }
  }

  private void checkTables(Element type) {
    var names = new HashSet<String>();
    for (Uses uses : type.getAnnotationsByType(Uses.class)) {
      for (String table : uses.tables()) {
        if (!NAME.matcher(table).matches() && !table.equals("<error>")) {
          reporter.error(
              type,
              "@Uses of %s has the table \"%s\", and names of tables are 3 to 255 letters, digits, underscores, hyphens and dots. Write the name as in @Table."
                  .formatted(type.getSimpleName(), table));
        } else if (!names.add(table)) {
          reporter.error(
              type,
              "@Uses of %s names the table %s twice. Keep one."
                  .formatted(type.getSimpleName(), table));
        }
      }
    }
  }
}
