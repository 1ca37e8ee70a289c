package dev.lanner.framework.processor;

import dev.lanner.framework.FunctionSettings;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// What `@FunctionSettings` says of one function.
record Settings(
    int memoryMb,
    int timeoutSeconds,
    int ephemeralStorageMb,
    int reservedConcurrency,
    int provisionedConcurrency,
    String description) {

  /// The settings of a function: those nearest to each of its handlers, which have to agree.
  ///
  /// @return `null` where nothing is said
  static @Nullable Settings read(List<TypeElement> handlers, Types types, Reporter reporter) {
    Settings settings = null;
    TypeElement first = null;
    for (TypeElement handler : handlers) {
      Settings nearest = nearest(handler, types, reporter);
      if (nearest == null) {
        continue;
      }
      if (settings == null || first == null) {
        settings = nearest;
        first = handler;
      } else if (!settings.equals(nearest)) {
        reporter.error(
            handler,
            first.getSimpleName()
                + " and "
                + handler.getSimpleName()
                + " are one function, and their @FunctionSettings differ. Put one on the package.");
      }
    }
    return settings;
  }

  private static @Nullable Settings nearest(TypeElement handler, Types types, Reporter reporter) {
    for (Element place : Places.around(types, null, handler)) {
      FunctionSettings said = place.getAnnotation(FunctionSettings.class);
      if (said != null) {
        var settings =
            new Settings(
                said.memoryMb(),
                said.timeoutSeconds(),
                said.ephemeralStorageMb(),
                said.reservedConcurrency(),
                said.provisionedConcurrency(),
                said.description());
        settings.check(types.isSource(place) ? place : handler, reporter);
        return settings;
      }
    }
    return null;
  }

  private void check(Element at, Reporter reporter) {
    range(at, reporter, "memoryMb", memoryMb, 128, 10_240, 0);
    range(at, reporter, "timeoutSeconds", timeoutSeconds, 1, 900, 0);
    range(at, reporter, "ephemeralStorageMb", ephemeralStorageMb, 512, 10_240, 0);
    range(at, reporter, "reservedConcurrency", reservedConcurrency, 0, Integer.MAX_VALUE, -1);
    range(at, reporter, "provisionedConcurrency", provisionedConcurrency, 1, Integer.MAX_VALUE, 0);
    if (description.length() > 256) {
      reporter.error(
          at,
          "@FunctionSettings has a description of "
              + description.length()
              + " characters. Lambda takes up to 256.");
    }
  }

  private static void range(
      Element at, Reporter reporter, String name, int value, int least, int most, int unset) {
    if (value != unset && (value < least || value > most)) {
      reporter.error(
          at,
          "@FunctionSettings has "
              + name
              + " = "
              + value
              + ". Lambda takes "
              + least
              + (most == Integer.MAX_VALUE ? " or more." : " to " + most + "."));
    }
  }
}
