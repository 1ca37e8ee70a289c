package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of another process.
///
/// @param residentKilobytes `VmRSS`
/// @param peakKilobytes `VmHWM`, the most that was ever resident
/// @see <a
///   href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
record Memory(long residentKilobytes, long peakKilobytes) {
  private static final double MEGABYTE_IN_KILOBYTES = 1024;

  static Memory of(long pid) {
    try {
      return parse(Files.readString(Path.of("/proc/" + pid + "/status")));
    } catch (IOException e) {
      throw new BenchmarkException(
          "The memory of process " + pid + " cannot be read: " + e.getMessage(), e);
    }
  }

  double residentMegabytes() {
    return residentKilobytes / MEGABYTE_IN_KILOBYTES;
  }

  double peakMegabytes() {
    return peakKilobytes / MEGABYTE_IN_KILOBYTES;
  }

  static Memory parse(String status) {
    return new Memory(kilobytes(status, "VmRSS:"), kilobytes(status, "VmHWM:"));
  }

  private static long kilobytes(String status, String name) {
    int line = status.indexOf(name);
    if (line < 0) {
      throw new BenchmarkException("The process has no " + name + " Did it end?");
    }
    String value = status.substring(line + name.length(), status.indexOf("kB", line));
    return Long.parseLong(value.strip());
  }
}
