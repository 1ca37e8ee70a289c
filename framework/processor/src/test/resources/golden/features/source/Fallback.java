package features;

import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Problem;
import jakarta.inject.Singleton;

/// For every handler of the package.
@Singleton
final class Fallback {
  @ExceptionHandler
  Problem any(IllegalStateException e) {
    return Problem.of(500, null);
  }
}
