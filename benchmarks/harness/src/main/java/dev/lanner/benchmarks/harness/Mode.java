package dev.lanner.benchmarks.harness;

/// How a JVM is started.
enum Mode {
  PLAIN("Plain"),
  AOT("With an AOT cache");

  private final String title;

  Mode(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
