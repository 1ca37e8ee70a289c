package dev.lanner.benchmarks.ric;

record Violation(String in, String name, String detail) {
  static Violation ofBody(String name, String detail) {
    return new Violation("body", name, detail);
  }
}
