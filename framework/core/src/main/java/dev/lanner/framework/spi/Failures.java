package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what is thrown into answers. Only what a new process alone repairs, an `OutOfMemoryError`
/// or a class that cannot be linked, goes on as it is, and fails the invocation.
final class Failures {
  private Failures() {}

  /// The answer that something thrown is.
  ///
  /// @param endpoints whose exception handlers are asked
  /// @param endpoint the one that failed, or {@link Endpoints#NONE}
  static Answer answer(Throwable thrown, Request request, Endpoints endpoints, int endpoint) {
    throwIfFatal(thrown);
    return Answer.of(problem(thrown, request, endpoints, endpoint));
  }

  private static Problem problem(
      Throwable thrown, Request request, Endpoints endpoints, int endpoint) {
    if (thrown instanceof Problem problem) {
      return problem;
    }
    Problem handled = handled(thrown, request, endpoints, endpoint);
    if (handled != null) {
      if (handled.status() >= 500) {
        log()
            .error(
                "The answer to {} {} is {}.",
                method(request),
                request.route(),
                handled.status(),
                thrown);
      }
      return handled;
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    // The client learns nothing of what went wrong inside, the log all of it but the request: paths
    // carry what must not be logged.
    log().error("The answer to {} {} failed.", method(request), request.route(), thrown);
    return Problem.of(500, null);
  }

  private static @Nullable Problem handled(
      Throwable thrown, Request request, Endpoints endpoints, int endpoint) {
    try {
      return endpoint == Endpoints.NONE ? null : endpoints.problem(endpoint, thrown, request);
    } catch (Throwable second) {
      throwIfFatal(second);
      if (!second.equals(thrown)) {
        second.addSuppressed(thrown);
      }
      log().error("An exception handler failed itself.", second);
      return Problem.of(500, null);
    }
  }

  static void throwIfFatal(Throwable thrown) {
    if (thrown instanceof LinkageError error) {
      throw error;
    }
    if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
  }

  /// A method is a word of the client's own; what is none that HTTP knows is left out.
  private static String method(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.method();
      case "CONNECT", "MESSAGE", "DISCONNECT" -> request.method(); // Of WebSocket APIs.
      default -> "a request to";
    };
  }

  private static Logger log() {
    return LoggerFactory.getLogger(HttpHandler.class);
  }
}
