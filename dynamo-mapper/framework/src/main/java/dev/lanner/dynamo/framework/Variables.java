package dev.lanner.dynamo.framework;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The environment variables of the function, read from where the application has put them, not as
/// properties: Micronaut logs a property's value when it resolves it, at the level TRACE.
record Variables(Environment environment) {
  private static final String TABLE = "LANNER_TABLE_";

  /// The value of one, or `null` when it is not set.
  @Nullable String get(String name) {
    for (PropertySource source : environment.getPropertySources()) {
      Object value = source.get(name);
      if (value != null && !value.toString().isBlank()) {
        return value.toString();
      }
    }
    return null;
  }

  /// The deployed name of a table.
  String table(String name) {
    String deployed = get(TABLE + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    return deployed == null ? name : deployed;
  }
}
