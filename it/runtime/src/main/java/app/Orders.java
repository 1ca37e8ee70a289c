package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/// A bean in, a bean out.
public final class Orders implements RequestHandler<Order, Order> {
  @Override
  public Order handleRequest(Order order, Context context) {
    Mark.begin(context);
    order.setQuantity(order.getQuantity() + 1);
    return order;
  }
}
