package dev.lanner.framework.test.sources;

import dev.lanner.framework.events.OnEventBridge;
import dev.lanner.framework.events.OnS3;
import dev.lanner.framework.events.OnSchedule;
import dev.lanner.framework.events.OnSns;
import dev.lanner.framework.events.OnSqs;
import dev.lanner.framework.events.S3Object;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;

// @start region="handler"
@Singleton
final class Fulfilment {
  private final List<String> tasks = new ArrayList<>();

  @OnSqs("orders")
  void pack(@Valid Order order) {
    if (order.id().equals("lost")) {
      throw new IllegalStateException("The shelf is empty.");
    }
    tasks.add("pack " + order.id());
  }

  @OnSns("alerts")
  void alert(String text) {
    tasks.add("look after " + text);
  }

  @OnS3(value = "uploads", suffix = ".jpg")
  void thumbnail(S3Object object) {
    tasks.add("shrink " + object.key());
  }

  @OnEventBridge(source = "shop.orders", detailType = "Order placed")
  void placed(@Valid Order order) {
    tasks.add("reserve " + order.id());
  }

  @OnSchedule("rate(1 hour)")
  void sweep() {
    tasks.add("sweep");
  }

  // @end

  List<String> tasks() {
    return tasks;
  }
}
