package sources;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.events.OnEventBridge;
import dev.lanner.framework.events.OnS3;
import dev.lanner.framework.events.OnSchedule;
import dev.lanner.framework.events.OnSns;
import dev.lanner.framework.events.OnSqs;
import dev.lanner.framework.events.S3Object;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class Fulfilment {
  @OnSqs("orders")
  @Idempotent
  void pack(Order order, Context context) {}

  @OnSns("alerts")
  void alert(String text) {}

  @OnS3("uploads")
  void thumbnails(List<S3Object> objects) {}

  @OnEventBridge(source = "shop.orders", detailType = "Order placed")
  void placed(List<Order> orders) {}

  @OnSchedule("rate(1 hour)")
  void sweep() {}
}
