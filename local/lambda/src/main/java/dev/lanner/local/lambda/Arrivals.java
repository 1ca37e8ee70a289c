package dev.lanner.local.lambda;

import dev.lanner.local.gateway.Arrival;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Gives requests their ids, in the forms that AWS uses.
record Arrivals(InstantSource clock, RandomGenerator random) {
  private static final int REQUEST_ID_BYTES = 11;
  private static final int TRACE_BYTES = 12;
  private static final int SEGMENT_BYTES = 8;

  Arrival next() {
    var time = clock.instant();
    var root = String.format(Locale.ROOT, "%08x", time.getEpochSecond());
    return new Arrival(
        new UUID(random.nextLong(), random.nextLong()).toString(),
        Base64.getEncoder().encodeToString(bytes(REQUEST_ID_BYTES)),
        time,
        "Root=1-%s-%s".formatted(root, hex(TRACE_BYTES)),
        hex(SEGMENT_BYTES));
  }

  /// What the function learns about the trace: its root, a parent, and that nobody records it.
  String traceIdForFunction(String header) {
    return header.contains("Parent=")
        ? header
        : header + ";Parent=" + hex(SEGMENT_BYTES) + ";Sampled=0";
  }

  private String hex(int count) {
    return HexFormat.of().formatHex(bytes(count));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
