package shop;

import dev.lanner.framework.Caller;
import dev.lanner.framework.Created;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The HTTP side of the shop: what a client can do with orders.
@Path("/orders")
final class Orders {
  private final OrderService service;

  Orders(OrderService service) {
    this.service = service;
  }

  /// Places an order.
  ///
  /// @return the order with its total
  @Post
  Created<Order> place(@Valid NewOrder order, Caller caller) {
    Order placed = service.place(order, Customer.of(caller));
    return Created.at("/orders/" + placed.id(), placed);
  }

  /// Finds an order.
  @Get("/{id}")
  Optional<Order> find(UUID id, Caller caller) {
    return service.find(id, Customer.of(caller));
  }

  /// Lists orders, the newest first: one's own, and for administrators all.
  ///
  /// @param status only these; all when it is absent
  /// @param limit so many at most
  @Get
  List<Order> list(
      @Query @Nullable Status status,
      @Query(defaultValue = "20") @Min(1) @Max(100) int limit,
      Caller caller) {
    return service.list(status, limit, Customer.of(caller));
  }

  /// Counts the orders of everybody. For administrators.
  @Get("/summary")
  @RolesAllowed(Customer.ADMINS)
  Summary summary() {
    return service.summary();
  }

  /// Cancels an order.
  ///
  /// @return the order, cancelled
  /// @throws Problem 404 there is no such order
  /// @throws Problem 409 the order is cancelled already
  @Post("/{id}/cancel")
  Order cancel(UUID id, Caller caller) {
    return service.cancel(id, Customer.of(caller));
  }
}
