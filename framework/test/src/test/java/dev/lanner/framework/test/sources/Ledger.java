package dev.lanner.framework.test.sources;

import dev.lanner.framework.events.OnSqs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Books what is sent to an account in its order.
@Singleton
class Ledger {
  final List<String> booked = new ArrayList<>();

  @OnSqs("ledger.fifo")
  void book(String entry) {
    if (entry.startsWith("bad")) {
      throw new IllegalArgumentException("There is no such account.");
    }
    booked.add(entry);
  }
}
