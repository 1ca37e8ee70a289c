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

  Order place(NewOrder wanted, Customer customer) {
    BigDecimal total =
        wanted.lines().stream().map(Line::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    var order =
        new Order(
            UUID.randomUUID(),
            customer.id(),
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

  /// Empty also when it is somebody else's.
  Optional<Order> find(UUID id, Customer customer) {
    return orders.get(id).filter(customer::maySee);
  }

  /// The newest orders first: the customer's own, and for administrators all.
  ///
  /// @param status only these, or `null` for all
  List<Order> list(@Nullable Status status, int limit, Customer customer) {
    return customer.isAdmin()
        ? ofEverybody(status, limit)
        : ofOne(customer.id(), status).limit(limit).toList();
  }

  private List<Order> ofEverybody(@Nullable Status status, int limit) {
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

  private Stream<Order> ofOne(String owner, @Nullable Status status) {
    var theirs = orders.queryByOwner(owner).descending();
    return (status == null ? theirs : theirs.filter(OrderAttributes.STATUS.isEqualTo(status)))
        .stream();
  }

  Summary summary() {
    return new Summary(
        orders.queryByStatus(Status.PLACED).count(),
        orders.queryByStatus(Status.CANCELLED).count());
  }

  /// @throws Problem 404 when there is no such order, 409 when it is cancelled already
  Order cancel(UUID id, Customer customer) {
    find(id, customer).orElseThrow(OrderService::none);
    try {
      return orders.patchIf(
          OrderAttributes.STATUS.isEqualTo(Status.PLACED),
          OrderTable.key(id),
          OrderAttributes.STATUS.set(Status.CANCELLED));
    } catch (ConditionFailedException e) {
      throw Problem.conflict("The order is cancelled already.").with("orderId", id.toString());
    }
  }

  private static Problem none() {
    return Problem.notFound("There is no order with this id.");
  }
}
