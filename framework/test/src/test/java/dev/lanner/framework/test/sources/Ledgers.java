package dev.lanner.framework.test.sources;

import dev.lanner.framework.events.OnSqs;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;

/// Books a batch at once.
@Singleton
class Ledgers {
  final List<List<Order>> booked = new ArrayList<>();

  @OnSqs("ledgers.fifo")
  void book(List<@Valid Order> orders) {
    booked.add(orders);
  }
}
