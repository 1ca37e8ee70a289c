package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is deployed, as a table of its weights.
final class Sizes {
  /// As in Lambda's own limits.
  private static final double MEGABYTE = 1024 * 1024;

  private Sizes() {}

  /// @param zips by row: that of the function and, where there is one, that of its layer
  /// @throws BenchmarkException when a zip cannot be read
  static String markdown(Map<String, List<Path>> zips) {
    var out = new StringBuilder("### Sizes\n\n");
    out.append("| | zip MB | unzipped MB | layer zip MB | layer unzipped MB |\n");
    out.append("|---|---:|---:|---:|---:|\n");
    zips.forEach((row, files) -> {
      out.append("| ").append(row);
      files.forEach(file -> out.append(cells(file)));
      out.append(" | – | –".repeat(2 - files.size())).append(" |\n");
    });
    return out.toString();
  }

  private static String cells(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      long unzipped = zip.stream().mapToLong(ZipEntry::getSize).sum();
      return String.format(
          Locale.ROOT, " | %.1f | %.1f", Files.size(file) / MEGABYTE, unzipped / MEGABYTE);
    } catch (IOException e) {
      throw new BenchmarkException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
