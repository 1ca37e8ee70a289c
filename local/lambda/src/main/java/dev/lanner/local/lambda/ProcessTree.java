package dev.lanner.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/// A process and all that it started, directly or not. Descendants are noted whenever somebody
/// looks, because those of a process that has ended cannot be found any more.
final class ProcessTree {
  private final ProcessHandle root;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  ProcessTree(ProcessHandle root) {
    this.root = root;
    seen.add(root);
  }

  synchronized Set<ProcessHandle> look() {
    try (var descendants = root.descendants()) {
      descendants.forEach(seen::add);
    }
    return Set.copyOf(seen);
  }

  /// Ends every process at once, without asking it. One that has ended before is not mistaken for
  /// another that has its number now: a handle knows when its process started.
  void kill() {
    var all = look();
    // First the one that could start others.
    root.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /// The memory that the living processes ever held at once, each for itself; unknown where the
  /// operating system has no `/proc`.
  OptionalLong maxMemoryBytes() {
    long sum = 0;
    for (var process : look()) {
      var status = Path.of("/proc", Long.toString(process.pid()), "status");
      try (var lines = Files.lines(status)) {
        sum +=
            lines
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
      } catch (IOException | UncheckedIOException _) {
        // It has ended, or this is not Linux.
      }
    }
    return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
