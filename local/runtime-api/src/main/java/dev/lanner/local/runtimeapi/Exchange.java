package dev.lanner.local.runtimeapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request and its reply, with the faults that they meet.
record Exchange(List<Fault> faults) {
  static final Exchange PLAIN = new Exchange(List.of());

  boolean isPlain() {
    return faults.isEmpty();
  }

  <F extends Fault> @Nullable F first(Class<F> type) {
    for (var fault : faults) {
      if (type.isInstance(fault)) {
        return type.cast(fault);
      }
    }
    return null;
  }
}
