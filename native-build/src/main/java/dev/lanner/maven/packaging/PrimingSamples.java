package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The safe samples in a function's folder, which it runs before Lambda takes a snapshot: the
/// folder `priming` has one of the name of each `Handler`, with a file for each event.
final class PrimingSamples {
  private PrimingSamples() {}

  /// @param task the folder of the function
  static void write(List<Sample> samples, Path task) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Sample sample : samples) {
      if (sample.isSafe()) {
        int number = counts.merge(sample.handler(), 1, Integer::sum);
        Path folder = Files.createDirectories(task.resolve("priming").resolve(sample.handler()));
        Files.write(folder.resolve("%04d.json".formatted(number)), sample.event().bytes());
      }
    }
  }
}
