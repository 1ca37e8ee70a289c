package shop;

import dev.lanner.framework.Created;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
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

  @Post
  Created<Order> place(@Valid NewOrder order) {
    Order placed = service.place(order);
    return Created.at("/orders/" + placed.id(), placed);
  }

  @Get("/{id}")
  Optional<Order> find(UUID id) {
    return service.find(id);
  }

  @Get
  List<Order> list(
      @Query @Nullable Status status, @Query(defaultValue = "20") @Min(1) @Max(100) int limit) {
    return service.list(status, limit);
  }

  @Post("/{id}/cancel")
  Order cancel(UUID id) {
    return service.cancel(id);
  }
}
