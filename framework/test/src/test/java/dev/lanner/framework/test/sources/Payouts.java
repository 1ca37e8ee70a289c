package dev.lanner.framework.test.sources;

import dev.lanner.framework.Idempotent;
import dev.lanner.framework.events.OnEventBridge;
import dev.lanner.framework.events.OnS3;
import dev.lanner.framework.events.OnSchedule;
import dev.lanner.framework.events.OnSns;
import dev.lanner.framework.events.OnSqs;
import dev.lanner.framework.events.S3Object;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Does each thing once.
@Singleton
@Idempotent
class Payouts {
  final List<String> paid = new ArrayList<>();

  @OnSqs("payouts")
  void pay(String payout) {
    paid.add(payout);
  }

  @OnSns("payouts")
  void payAsTold(String payout) {
    paid.add(payout);
  }

  @OnS3("payouts")
  void payAsWritten(S3Object object) {
    paid.add(object.key());
  }

  @OnEventBridge(source = "shop.payouts")
  void payAsHappened(String detail) {
    paid.add(detail);
  }

  @OnSchedule("rate(1 day)")
  void payDaily(Instant time) {
    paid.add(time.toString());
  }
}
