package shop;

import dev.lanner.framework.Problem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of the shop.
@Singleton
final class OrderService {
  private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);

  private final OrderRepository orders;
  private final InstantSource clock;

  OrderService(OrderRepository orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  Order place(NewOrder wanted) {
    BigDecimal total =
        wanted.lines().stream().map(Line::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    var order =
        new Order(
            UUID.randomUUID(),
            wanted.customer(),
            wanted.lines(),
            wanted.note(),
            total,
            Status.PLACED,
            clock.instant());
    orders.save(order);
    LOG.info("Placed order {} of {} lines", order.id(), order.lines().size());
    return order;
  }

  Optional<Order> find(UUID id) {
    return orders.find(id);
  }

  List<Order> list(@Nullable Status status, int limit) {
    return orders.list(status, limit);
  }

  /// @throws Problem 404 when there is no such order, 409 when it is cancelled already
  Order cancel(UUID id) {
    Order order =
        orders.find(id).orElseThrow(() -> Problem.notFound("There is no order with this id."));
    if (order.status() == Status.CANCELLED) {
      throw Problem.conflict("The order is cancelled already.").with("orderId", id.toString());
    }
    Order cancelled = order.withStatus(Status.CANCELLED);
    orders.save(cancelled);
    return cancelled;
  }
}
