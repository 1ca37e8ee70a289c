package dev.lanner.maven.packaging;

import dev.lanner.maven.packaging.FunctionJars.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What fills a zip, and whether Lambda takes it.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
///   quotas</a>
final class SizeReport {
  /// What can be uploaded without S3.
  static final int MAX_ZIPPED_MB = 50;

  /// A function with its layers.
  static final int MAX_UNZIPPED_MB = 250;

  private static final double MB = 1024 * 1024;
  private static final int BIGGEST = 10;

  private final Path zip;
  private final Map<String, long[]> parts = new LinkedHashMap<>();
  private final List<ZipEntry> entries = new ArrayList<>();
  private long unzipped;

  private SizeReport(Path zip) {
    this.zip = zip;
  }

  static SizeReport of(Path zip, FunctionJars jars) throws IOException {
    var report = new SizeReport(zip);
    try (var file = new ZipFile(zip.toFile())) {
      for (var all = file.entries(); all.hasMoreElements(); ) {
        report.add(all.nextElement(), jars);
      }
    }
    return report;
  }

  private void add(ZipEntry entry, FunctionJars jars) {
    entries.add(entry);
    long[] sum = parts.computeIfAbsent(part(entry.getName(), jars), _ -> new long[2]);
    sum[0] += entry.getCompressedSize();
    sum[1] += entry.getSize();
    unzipped += entry.getSize();
  }

  private static String part(String name, FunctionJars jars) {
    if (name.startsWith("aot/")) {
      return "AOT cache";
    }
    if (name.equals("bootstrap")) {
      return "bootstrap";
    }
    if (name.startsWith("priming/")) {
      return "application";
    }
    if (!name.startsWith("lib/")) {
      return "JRE";
    }
    Owner owner =
        jars.jars().stream()
            .filter(jar -> name.endsWith("/" + jar.name()))
            .map(FunctionJars.Jar::owner)
            .findFirst()
            .orElse(Owner.DEPENDENCIES);
    return owner.name().toLowerCase(Locale.ROOT);
  }

  /// A table, line by line.
  List<String> lines() throws IOException {
    var lines = new ArrayList<String>();
    lines.add("%-14s %12s %12s".formatted(zip.getFileName(), "zipped MB", "unzipped MB"));
    for (String part :
        List.of("bootstrap", "application", "framework", "dependencies", "JRE", "AOT cache")) {
      long[] sum = parts.get(part);
      if (sum != null) {
        lines.add(line(part, sum[0], sum[1]));
      }
    }
    lines.add(line("all", Files.size(zip), unzipped));
    return lines;
  }

  private static String line(String what, long zipped, long unzipped) {
    return String.format(Locale.ROOT, "%-14s %12.2f %12.2f", what, zipped / MB, unzipped / MB);
  }

  /// @param layerBytes what the function's layer weighs besides, unzipped
  /// @throws PackagingException with the biggest entries, when Lambda refuses the zip
  void requireWithin(int maxZippedMb, int maxUnzippedMb, long layerBytes) throws IOException {
    long zipped = Files.size(zip);
    if (zipped > maxZippedMb * MB) {
      throw tooBig(
          "%.1f MB, and Lambda takes %d MB unless it comes from S3; -Dlanner.maxZippedMb=250 is for that"
              .formatted(zipped / MB, maxZippedMb),
          Comparator.comparingLong(ZipEntry::getCompressedSize));
    }
    if (unzipped + layerBytes > maxUnzippedMb * MB) {
      throw tooBig(
          "%.1f MB when it is unzipped%s, and Lambda takes %d MB"
              .formatted(
                  (unzipped + layerBytes) / MB,
                  layerBytes == 0 ? "" : " together with its layer",
                  maxUnzippedMb),
          Comparator.comparingLong(ZipEntry::getSize));
    }
  }

  private PackagingException tooBig(String sentence, Comparator<ZipEntry> bySize) {
    var text =
        new StringBuilder("%s has %s. The biggest in it:".formatted(zip.getFileName(), sentence));
    entries.stream()
        .sorted(bySize.reversed())
        .limit(BIGGEST)
        .forEach(entry ->
            text.append("\n  ")
                .append(
                    line(entry.getName(), entry.getCompressedSize(), entry.getSize())
                        .replaceAll(" +", " "))
                .append(" (MB zipped, unzipped)"));
    return new PackagingException(text.toString());
  }
}
