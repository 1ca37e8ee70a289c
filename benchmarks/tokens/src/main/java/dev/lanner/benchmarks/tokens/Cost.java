package dev.lanner.benchmarks.tokens;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What the current thread has spent so far. CPU time, as a busy machine stretches every other.
final class Cost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Cost() {}

  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  static long allocatedBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
