package dev.lanner.framework.test.sources;

import dev.lanner.framework.Uses;
import dev.lanner.framework.events.OnSqs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

// @start region="uses"
@Singleton
@Uses(queues = "parcels", topics = "alerts")
@Uses(buckets = "labels", access = Uses.Access.READ)
final class Shipping {
  private final List<String> shipped = new ArrayList<>();

  @OnSqs("shipments")
  void ship(String order) {
    shipped.add(order);
  }
}
// @end
