package dev.lanner.framework.processor;

import dev.lanner.framework.Idempotent;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// What `@Idempotent` may stand on, and what it says of a method.
final class IdempotentRules {
  private final Types types;
  private final Reporter reporter;

  IdempotentRules(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// What holds for a method, or `null`.
  @Nullable Idempotent of(TypeElement type, ExecutableElement method) {
    return Places.nearest(Places.around(types, method, type), Idempotent.class);
  }

  /// Whether a route may be as it is; else that was reported.
  boolean isSound(TypeElement type, Endpoint endpoint) {
    Idempotent idempotent = of(type, endpoint.element());
    if (idempotent == null || endpoint.http().method().equals("GET")) {
      return true;
    }
    if (endpoint.streams()) {
      reporter.error(
          endpoint.element(),
          "%s.%s streams its answer, which cannot be kept for @Idempotent. Return the whole answer, or remove it."
              .formatted(type.getSimpleName(), endpoint.name()));
      return false;
    }
    return hasHours(idempotent, type, endpoint.element());
  }

  /// Whether a method for records may be as it is; else that was reported.
  boolean isSound(TypeElement type, ExecutableElement method, boolean takesAll) {
    Idempotent idempotent = of(type, method);
    if (idempotent == null) {
      return true;
    }
    if (takesAll) {
      reporter.error(
          method,
          "%s.%s takes all records at once, of which @Idempotent cannot leave some out. Let it take one, or remove it."
              .formatted(type.getSimpleName(), method.getSimpleName()));
      return false;
    }
    return hasHours(idempotent, type, method);
  }

  /// Reports where it stands on what no client can send a key with.
  void refuse(List<Element> places) {
    for (Element place : places) {
      if (place.getAnnotation(Idempotent.class) != null) {
        reporter.error(
            place,
            "@Idempotent is for requests and records, and messages of a WebSocket have no key. Remove it.");
      }
    }
  }

  private boolean hasHours(Idempotent idempotent, TypeElement type, ExecutableElement method) {
    if (idempotent.hours() < 1) {
      reporter.error(
          method,
          "@Idempotent keeps keys of %s.%s for %d hours. Keep them for 1 or more."
              .formatted(type.getSimpleName(), method.getSimpleName(), idempotent.hours()));
      return false;
    }
    return true;
  }
}
