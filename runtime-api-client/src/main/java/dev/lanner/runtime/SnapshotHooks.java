package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lanner.runtime.crac.Context;
import dev.lanner.runtime.crac.Resource;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Runs the hooks of the registered resources around one snapshot: those before it from the
/// resource that was registered last to the first, those after it the other way round. A resource
/// that a hook registers before the snapshot comes next.
///
/// A hook that fails does not keep the others from running, and each failure is a log record. Since
/// Lambda gives up without a word on hooks that take more than 10 seconds after a restore, a hook
/// that takes a second is named in the log, and at level `DEBUG` each one when it begins.
final class SnapshotHooks {
  private static final long SLOW_MILLIS = 1000;

  private final Context context;
  private final LogSink log;
  private final InstantSource clock;
  private final Deque<Resource> taken = new ArrayDeque<>();

  SnapshotHooks(Context context, LogSink log, InstantSource clock) {
    this.context = context;
    this.log = log;
    this.clock = clock;
  }

  /// Runs the hooks before the snapshot and returns what failed, or `null`.
  @Nullable Throwable beforeCheckpoint() {
    var failures = new HookFailures();
    for (var resource = context.takeLast(); resource != null; resource = context.takeLast()) {
      taken.push(resource);
      long start = begin("beforeCheckpoint", resource);
      try {
        resource.beforeCheckpoint(context);
        finished("beforeCheckpoint", resource, start, LogLevel.INFO, "");
      } catch (Throwable thrown) {
        failed("beforeCheckpoint", resource, start, thrown);
        failures.add(thrown);
      }
    }
    return failures.first();
  }

  /// Runs the hooks after the restore and returns what failed, or `null`.
  @Nullable Throwable afterRestore() {
    var failures = new HookFailures();
    while (!taken.isEmpty()) {
      var resource = taken.pop();
      long start = begin("afterRestore", resource);
      try {
        resource.afterRestore(context);
        finished(
            "afterRestore",
            resource,
            start,
            LogLevel.WARN,
            " Lambda allows 10 s for all hooks together.");
      } catch (Throwable thrown) {
        failed("afterRestore", resource, start, thrown);
        failures.add(thrown);
      }
    }
    return failures.first();
  }

  private long begin(String hook, Resource resource) {
    if (log.isEnabled(LogLevel.DEBUG)) {
      log.log(LogLevel.DEBUG, hook + " of " + resource + " begins.", null);
    }
    return clock.millis();
  }

  private void finished(String hook, Resource resource, long start, LogLevel slow, String advice) {
    long millis = end(start);
    if (millis >= SLOW_MILLIS) {
      log.log(slow, hook + " of " + resource + " took " + millis + " ms." + advice, null);
    } else if (log.isEnabled(LogLevel.DEBUG)) {
      log.log(LogLevel.DEBUG, hook + " of " + resource + " took " + millis + " ms.", null);
    }
  }

  private void failed(String hook, Resource resource, long start, Throwable thrown) {
    long millis = end(start);
    log.log(LogLevel.ERROR, hook + " of " + resource + " failed after " + millis + " ms.", thrown);
  }

  private long end(long start) {
    // A hook may leave its thread interrupted, and an interrupted thread loses the connection.
    var _ = Thread.interrupted();
    return clock.millis() - start;
  }
}
