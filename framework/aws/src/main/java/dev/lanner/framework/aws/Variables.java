package dev.lanner.framework.aws;

import org.jspecify.annotations.Nullable;

/// The environment variables of the function.
@FunctionalInterface
interface Variables {
  /// The value of one, or `null` when it is not set.
  @Nullable String get(String name);
}
