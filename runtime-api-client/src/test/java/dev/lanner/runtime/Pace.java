package dev.lanner.runtime;

/// How fast a long run is at its beginning and at its end, and whether the heap grows in between.
final class Pace {
  private final long tenth;
  private final long start = System.nanoTime();

  private long earlyNanos;
  private long earlyCount;
  private long earlyHeap;
  private long lateNanos;
  private long lateCount;
  private long endNanos;
  private long endCount;
  private long endHeap;

  /// @param count how many invocations there will be
  Pace(int count) {
    this.tenth = count / 10;
  }

  /// So many invocations are over by now.
  void reached(long count) {
    endNanos = System.nanoTime();
    endCount = count;
    if (earlyCount == 0 && count >= tenth) {
      earlyHeap = heapAfterGc();
      earlyNanos = endNanos;
      earlyCount = count;
    }
    if (lateCount == 0 && count >= 9 * tenth) {
      lateNanos = endNanos;
      lateCount = count;
    }
    if (count >= 10 * tenth) {
      endHeap = heapAfterGc();
    }
  }

  private static long heapAfterGc() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
  }

  @Override
  public String toString() {
    return (endNanos - start) / 1_000_000
        + " ms; heap after GC "
        + earlyHeap
        + " KiB after "
        + earlyCount
        + ", "
        + endHeap
        + " KiB in the end"
        + (lateCount == endCount ? "" : tenths());
  }

  private String tenths() {
    return "; in the first tenth "
        + (earlyNanos - start) / 1000 / earlyCount
        + " us for each, in the last "
        + (endNanos - lateNanos) / 1000 / (endCount - lateCount)
        + " us";
  }
}
