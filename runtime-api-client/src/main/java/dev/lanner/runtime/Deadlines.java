package dev.lanner.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Interrupts handlers at their deadline. Needed where Lambda goes on without ending the process
/// when an invocation times out: its thread would stay busy for nobody.
final class Deadlines {
  private final InstantSource clock;
  private final ScheduledExecutorService timer;

  /// @param timer runs the interruptions
  Deadlines(InstantSource clock, ScheduledExecutorService timer) {
    this.clock = clock;
    this.timer = timer;
  }

  /// With a daemon thread of its own.
  static Deadlines start(InstantSource clock) {
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("lanner-deadlines").factory());
    timer.setRemoveOnCancelPolicy(true);
    return new Deadlines(clock, Executors.unconfigurableScheduledExecutorService(timer));
  }

  /// Interrupts the thread at the deadline, unless the watch has ended by then.
  Watch watch(Instant deadline, Thread handler) {
    var watch = new Watch(handler);
    // Far deadlines do not fit into a long; the conversion takes the largest for them.
    long millis = TimeUnit.MILLISECONDS.convert(Duration.between(clock.instant(), deadline));
    watch.timing = timer.schedule(watch, Math.max(0, millis), TimeUnit.MILLISECONDS);
    return watch;
  }

  /// One handler at work.
  static final class Watch implements Runnable {
    private final Thread handler;
    private volatile @Nullable Future<?> timing;
    private boolean ended;

    private Watch(Thread handler) {
      this.handler = handler;
    }

    @Override
    public synchronized void run() {
      if (!ended) {
        handler.interrupt();
      }
    }

    /// No interruption comes after this.
    void end() {
      synchronized (this) {
        ended = true;
      }
      var scheduled = timing;
      if (scheduled != null) {
        scheduled.cancel(false);
      }
    }
  }
}
