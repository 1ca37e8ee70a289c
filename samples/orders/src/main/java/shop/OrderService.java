package shop;

import static java.util.Comparator.comparing;

import dev.lanner.dynamo.ConditionFailedException;
import dev.lanner.framework.Problem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of the shop.
@Singleton
final class OrderService {
  private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);

  private final OrderTable orders;
  private final InstantSource clock;

  OrderService(OrderTable orders, InstantSource clock) {
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
    orders.create(order);
    LOG.info("Placed order {} of {} lines", order.id(), order.lines().size());
    return order;
  }

  Optional<Order> find(UUID id) {
    return orders.get(id);
  }

  /// The newest orders first.
  ///
  /// @param status only these, or `null` for all
  List<Order> list(@Nullable Status status, int limit) {
    var wanted = status == null ? Stream.of(Status.values()) : Stream.of(status);
    return wanted
        .flatMap(each -> newest(each, limit))
        .sorted(comparing(Order::placedAt).reversed())
        .limit(limit)
        .toList();
  }

  private Stream<Order> newest(Status status, int limit) {
    return orders.queryByStatus(status).descending().evaluating(limit).stream().limit(limit);
  }

  /// @throws Problem 404 when there is no such order, 409 when it is cancelled already
  Order cancel(UUID id) {
    try {
      return orders.patchIf(
          OrderAttributes.STATUS.isEqualTo(Status.PLACED),
          OrderTable.key(id),
          OrderAttributes.STATUS.set(Status.CANCELLED));
    } catch (ConditionFailedException e) {
      if (e.found(Order.class).isEmpty()) {
        throw Problem.notFound("There is no order with this id.");
      }
      throw Problem.conflict("The order is cancelled already.").with("orderId", id.toString());
    }
  }
}
