package dev.lanner.auth;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what becomes of tokens.
final class Counters {
  private final AtomicLong verified = new AtomicLong();
  private final AtomicLong offeredKeys = new AtomicLong();
  private final Map<RejectionReason, AtomicLong> rejected = new EnumMap<>(RejectionReason.class);

  Counters() {
    for (RejectionReason reason : RejectionReason.values()) {
      rejected.put(reason, new AtomicLong());
    }
  }

  void verified() {
    verified.getAndIncrement();
  }

  void rejected(RejectionReason reason) {
    Objects.requireNonNull(rejected.get(reason)).getAndIncrement();
  }

  void offeredKey() {
    offeredKeys.getAndIncrement();
  }

  VerifierStatistics statistics() {
    Map<RejectionReason, Long> occurred = new EnumMap<>(RejectionReason.class);
    for (Map.Entry<RejectionReason, AtomicLong> each : rejected.entrySet()) {
      long count = each.getValue().get();
      if (count > 0) {
        occurred.put(each.getKey(), count);
      }
    }
    return new VerifierStatistics(verified.get(), occurred, offeredKeys.get());
  }
}
