package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.framework.Warehouse.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

// @start region="handler"
@Singleton
final class Fulfilment {
  private final List<String> tasks = new ArrayList<>();

  @OnDynamoDbStream(Order.class)
  void changed(Change<Order> change) {
    switch (change) {
      case Change.Inserted(_, Order order) -> tasks.add("pack " + order.id());
      case Change.Modified(_, _, Order order, var changed)
          when changed.contains(WarehouseOrderAttributes.ADDRESS) ->
          tasks.add("readdress " + order.id() + " to " + order.address());
      case Change.Removed(_, Order order) -> tasks.add("stop " + order.id());
      case Change.Modified<Order> _, Change.Expired<Order> _ -> {}
    }
  }

  // @end
  List<String> tasks() {
    return tasks;
  }
}
