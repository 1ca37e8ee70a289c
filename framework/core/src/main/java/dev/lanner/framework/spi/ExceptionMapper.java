package dev.lanner.framework.spi;

import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import org.jspecify.annotations.Nullable;

/// The exception handlers of one class. The generated class asks them from the most specific type
/// to the most general.
public interface ExceptionMapper {
  /// What an exception is, or `null` when none of them takes it.
  @Nullable Problem problem(Throwable thrown, Request request) throws Exception;

  /// What the first of several mappers that takes an exception says, or `null`.
  static @Nullable Problem first(Throwable thrown, Request request, ExceptionMapper... mappers)
      throws Exception {
    for (ExceptionMapper mapper : mappers) {
      Problem problem = mapper.problem(thrown, request);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }
}
