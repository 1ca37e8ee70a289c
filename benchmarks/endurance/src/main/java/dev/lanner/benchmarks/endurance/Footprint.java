package dev.lanner.benchmarks.endurance;

import io.micronaut.context.BeanContext;

/// What a process holds at a moment. What grows with each invocation shows here first.
///
/// @param heapBytes what is reachable, after full collections
/// @param definitions bean definitions in the context
/// @param singletons bean registrations of the context that are alive
record Footprint(long heapBytes, int definitions, int singletons) {
  /// What the first collection leaves to be finalized or cleaned, a later one takes.
  private static final int COLLECTIONS = 3;

  static Footprint of(BeanContext context) {
    int definitions = context.getAllBeanDefinitions().size();
    int singletons = context.getActiveBeanRegistrations(Object.class).size();
    return new Footprint(usedAfterCollection(), definitions, singletons);
  }

  private static long usedAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
