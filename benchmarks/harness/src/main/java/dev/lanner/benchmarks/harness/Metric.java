package dev.lanner.benchmarks.harness;

/// What is measured in one run of one process.
enum Metric {
  INIT_MILLIS("init ms"),
  FIRST_MILLIS("first response ms"),
  INIT_CPU_MILLIS("init CPU ms"),
  FIRST_CPU_MILLIS("first response CPU ms"),
  BOTH_CPU_MILLIS("both responses CPU ms"),
  INIT_MEGABYTES("init RSS MB"),
  RESIDENT_MEGABYTES("RSS MB"),
  PEAK_MEGABYTES("peak RSS MB"),
  RESPONSE_P50_MICROS("p50 µs"),
  RESPONSE_P99_MICROS("p99 µs"),
  SLOWDOWN("p50, last tenth ÷ first"),
  CYCLE_P50_MICROS("cycle p50 µs"),
  WARM_CPU_MICROS("CPU µs"),
  INVOCATIONS_PER_SECOND("invocations/s"),
  ALLOCATED_BYTES("allocated bytes");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
