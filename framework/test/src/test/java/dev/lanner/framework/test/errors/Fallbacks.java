package dev.lanner.framework.test.errors;

import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Problem;
import jakarta.inject.Singleton;

@Singleton
final class Fallbacks {
  private final String teapot = "I am a teapot.";

  @ExceptionHandler
  Problem arithmetic(ArithmeticException e) {
    return Problem.of(418, teapot);
  }

  @ExceptionHandler
  Problem io(java.io.IOException e) {
    return Problem.of(500, "The nearer one counts.");
  }

  @ExceptionHandler
  Problem missing(RuntimeException e) {
    return Problem.of(410, "It is gone: " + e.getClass().getSimpleName());
  }
}
