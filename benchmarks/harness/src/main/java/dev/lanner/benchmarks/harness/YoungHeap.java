package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much a JVM has allocated since its start: what its young generation holds, as long as there
/// was no collection. Read from outside, so every runtime is measured in the same way and none has
/// to take part.
final class YoungHeap {
  /// A young generation that nothing fills up here, and no buffers per thread, which count as used
  /// from the moment they are handed out. Everything else makes no difference to what is allocated.
  static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms1280m",
          "-Xmx1280m",
          "-Xmn1216m",
          "-XX:-UseTLAB");

  private static final Pattern YOUNG = Pattern.compile("DefNew +total \\d+K, used (\\d+)K");

  /// Empty until the first collection, unlike the old generation, which holds what came from an
  /// archive.
  private static final Pattern SURVIVORS =
      Pattern.compile("(?:from|to) +space \\d+K, +(\\d+)% used");

  private YoungHeap() {}

  /// @throws BenchmarkException when a collection has taken place, or nothing can be read
  static long usedBytes(long pid) {
    try {
      Process jcmd =
          new ProcessBuilder(Processes.tool("jcmd"), Long.toString(pid), "GC.heap_info")
              .redirectErrorStream(true)
              .start();
      return parse(new String(jcmd.getInputStream().readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new BenchmarkException("jcmd cannot be started: " + e.getMessage(), e);
    }
  }

  /// @param info what `jcmd <pid> GC.heap_info` prints for the serial collector
  static long parse(String info) {
    Matcher young = YOUNG.matcher(info);
    if (!young.find()) {
      throw new BenchmarkException("The heap cannot be read. jcmd says: " + info);
    }
    Matcher survivors = SURVIVORS.matcher(info);
    while (survivors.find()) {
      if (!survivors.group(1).equals("0")) {
        throw new BenchmarkException(
            "The young generation was collected, so nobody knows what was allocated. Measure fewer"
                + " invocations.");
      }
    }
    return Long.parseLong(young.group(1)) * 1024;
  }
}
