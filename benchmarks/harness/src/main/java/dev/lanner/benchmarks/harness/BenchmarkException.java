package dev.lanner.benchmarks.harness;

/// A benchmark that cannot go on, in words for the person who started it.
final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchmarkException(String message) {
    super(message);
  }

  BenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
