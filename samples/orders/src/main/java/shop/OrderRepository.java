package shop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where orders are kept.
interface OrderRepository {
  /// Adds an order or replaces the one with its id.
  void save(Order order);

  Optional<Order> find(UUID id);

  /// The newest orders first.
  ///
  /// @param status only these, or `null` for all
  List<Order> list(@Nullable Status status, int limit);
}
