package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import org.jspecify.annotations.Nullable;

/// The handler methods of a function, by number. The generated classes are a `switch` in each
/// method.
public interface Endpoints {
  /// What no endpoint has as its number.
  int NONE = -1;

  /// Binds the request, calls the handler and wraps its result.
  ///
  /// @param endpoint from a look-up, not {@link #NONE}
  Answer call(int endpoint, Request request) throws Exception;

  /// The template of the route, for example `/orders/{id}`.
  String template(int endpoint);

  /// The filters around an endpoint, the outermost first.
  default Filter[] filters(int endpoint) {
    return Chain.NO_FILTERS;
  }

  /// What an exception handler makes of an exception, or `null` when none takes it.
  default @Nullable Problem problem(int endpoint, Throwable thrown, Request request)
      throws Exception {
    return null;
  }
}
