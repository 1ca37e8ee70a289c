package shop;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps orders as long as the function's process lives, which is enough to try the sample.
@Singleton
final class InMemoryOrders implements OrderRepository {
  private final Map<UUID, Order> orders = new ConcurrentHashMap<>();

  @Override
  public void save(Order order) {
    orders.put(order.id(), order);
  }

  @Override
  public Optional<Order> find(UUID id) {
    return Optional.ofNullable(orders.get(id));
  }

  @Override
  public List<Order> list(@Nullable Status status, int limit) {
    return orders.values().stream()
        .filter(order -> status == null || order.status() == status)
        .sorted(Comparator.comparing(Order::placedAt).reversed())
        .limit(limit)
        .toList();
  }
}
