package dev.lanner.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Counts the invocations that have no answer yet, so that a shutdown can wait for them.
final class InFlight {
  private final AtomicInteger count = new AtomicInteger();

  private volatile @Nullable Thread waiting;

  void begin() {
    count.incrementAndGet();
  }

  void end() {
    if (count.decrementAndGet() == 0 && waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  /// Whether the process is about to end, so that no further event may be taken.
  boolean isEnding() {
    return waiting != null;
  }

  /// Waits until every invocation has its answer, on behalf of one thread only.
  ///
  /// @param end as of `System.nanoTime()`
  /// @return whether all have; otherwise the time is up
  boolean await(long end) {
    waiting = Thread.currentThread();
    while (count.get() > 0) {
      long nanos = end - System.nanoTime();
      if (nanos <= 0) {
        return false;
      }
      LockSupport.parkNanos(this, nanos);
    }
    return true;
  }
}
