package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Reporter;
import java.util.Arrays;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// Warns of what does not hold where several Regions write. A condition is about the item as its
/// Region knows it, and of two writes at once the last one replaces the other: the version of both
/// was right, and of two additions to a counter one is lost.
final class RegionWarnings {
  /// What `@SuppressWarnings` says at a component, its record or its table.
  private static final String ACKNOWLEDGED = "lanner:regions";

  private final Reporter reporter;

  RegionWarnings(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(TablePlan table) {
    if (!table.settings().lastWriterWins() || isAcknowledged(table.root().element())) {
      return;
    }
    for (EntityPlan entity : table.entities()) {
      if (isAcknowledged(entity.record().element())) {
        continue;
      }
      for (ComponentPlan component : entity.record().components()) {
        String consequence = consequence(component.role());
        if (consequence != null && !isAcknowledged(component.at())) {
          reporter.warning(
              component.at(),
              "%s, but %s has replicas in several Regions, and of two that write an item at once the last one wins: %s. Write each item in one Region only and say so with @SuppressWarnings(\"%s\"), or take consistency = STRONG."
                  .formatted(
                      component.owner() + " is @" + component.role().getClass().getSimpleName(),
                      table.root().type().simpleName(),
                      consequence,
                      ACKNOWLEDGED));
        }
      }
    }
  }

  private static @Nullable String consequence(Role role) {
    return switch (role) {
      case Role.Version _ -> "a version guards against writers of its own Region only";
      case Role.Counter _ -> "what the other one has added is lost";
      case Role.Plain _, Role.CreatedAt _, Role.UpdatedAt _, Role.Ttl _, Role.Extra _ -> null;
    };
  }

  private static boolean isAcknowledged(Element element) {
    SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
    return suppressed != null && Arrays.asList(suppressed.value()).contains(ACKNOWLEDGED);
  }
}
