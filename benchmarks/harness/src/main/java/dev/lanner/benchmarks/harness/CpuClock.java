package dev.lanner.benchmarks.harness;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The CPU time of other processes, user and system, to the nanosecond.
///
/// `/proc/<pid>/stat`, which `ProcessHandle` reads too, counts in steps of 10 ms, half of what an
/// empty JVM with an AOT cache takes; `/proc/<pid>/task/*/schedstat` is exact and forgets threads
/// that have ended, as many of a JVM's do. The CPU clock of a process (`clock_getcpuclockid`) is
/// exact and counts all threads, ended ones too.
final class CpuClock {
  private static final int CHILDREN = -1;
  private static final int RUSAGE_BYTES = 18 * Long.BYTES;

  private final MethodHandle clockOf;
  private final MethodHandle time;
  private final MethodHandle usage;
  private final MemorySegment clock;
  private final MemorySegment timespec;
  private final MemorySegment rusage;

  CpuClock() {
    Linker linker = Linker.nativeLinker();
    clockOf =
        function(linker, "clock_getcpuclockid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    time = function(linker, "clock_gettime", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    usage = function(linker, "getrusage", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    clock = Arena.global().allocate(JAVA_INT);
    timespec = Arena.global().allocate(JAVA_LONG, 2);
    rusage = Arena.global().allocate(RUSAGE_BYTES, Long.BYTES);
  }

  /// What a process has used since it began.
  ///
  /// @throws BenchmarkException when there is no such process
  synchronized long nanos(long pid) {
    try {
      if ((int) clockOf.invokeExact((int) pid, clock) != 0
          || (int) time.invokeExact(clock.get(JAVA_INT, 0), timespec) != 0) {
        throw new BenchmarkException(
            "The CPU clock of process " + pid + " cannot be read. Did it end?");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return timespec.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + timespec.getAtIndex(JAVA_LONG, 1);
  }

  /// What all processes that this one started have used, of those that ended.
  synchronized long endedChildrenNanos() {
    try {
      if ((int) usage.invokeExact(CHILDREN, rusage) != 0) {
        throw new BenchmarkException("The CPU time of ended processes cannot be read.");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    long seconds = rusage.getAtIndex(JAVA_LONG, 0) + rusage.getAtIndex(JAVA_LONG, 2);
    long micros = rusage.getAtIndex(JAVA_LONG, 1) + rusage.getAtIndex(JAVA_LONG, 3);
    return seconds * 1_000_000_000 + micros * 1000;
  }

  @SuppressWarnings("restricted") // The run script enables native access.
  private static MethodHandle function(Linker linker, String name, FunctionDescriptor descriptor) {
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
  }
}
