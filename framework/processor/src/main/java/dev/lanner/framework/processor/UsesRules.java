package dev.lanner.framework.processor;

import dev.lanner.framework.Uses;
import dev.lanner.framework.processor.FunctionUses.Kind;
import dev.lanner.processing.Reporter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/// What `@Uses` may stand on and say.
final class UsesRules {
  private static final Pattern TABLE = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

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
      case CLASS, INTERFACE, RECORD -> checkNames(type);
      default ->
          reporter.error(
              type,
              "@Uses says nothing on %s, which is never injected. Put it on the handler or the bean that uses the resources."
                  .formatted(type.getSimpleName()));
    }
  }

  private void checkNames(Element type) {
    for (Kind kind : Kind.values()) {
      var names = new HashSet<String>();
      for (Uses uses : type.getAnnotationsByType(Uses.class)) {
        for (String name : UsesReader.names(uses, kind)) {
          checkName(type, kind, name, names);
        }
      }
    }
  }

  private void checkName(Element type, Kind kind, String name, Set<String> names) {
    String what = kind.name().toLowerCase(Locale.ROOT);
    if (!isOne(kind, name) && !name.equals("<error>")) {
      reporter.error(
          type,
          "@Uses of %s has the %s \"%s\", and %s."
              .formatted(type.getSimpleName(), what, name, rule(kind)));
    } else if (!names.add(name)) {
      reporter.error(
          type,
          "@Uses of %s names the %s %s twice. Keep one."
              .formatted(type.getSimpleName(), what, name));
    }
  }

  private static boolean isOne(Kind kind, String name) {
    return switch (kind) {
      case TABLE -> TABLE.matcher(name).matches();
      case QUEUE -> ResourceNames.isQueue(name);
      case TOPIC -> ResourceNames.isTopic(name);
      case BUCKET -> ResourceNames.isBucket(name);
    };
  }

  private static String rule(Kind kind) {
    return switch (kind) {
      case TABLE ->
          "names of tables are 3 to 255 letters, digits, underscores, hyphens and dots. Write the name as in @Table";
      case QUEUE -> ResourceNames.QUEUES;
      case TOPIC -> ResourceNames.TOPICS;
      case BUCKET -> ResourceNames.BUCKETS;
    };
  }
}
