package dev.lanner.framework.test.sources;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.events.EventBridgeEvent;
import dev.lanner.framework.events.OnEventBridge;
import dev.lanner.framework.events.OnS3;
import dev.lanner.framework.events.OnSchedule;
import dev.lanner.framework.events.OnSns;
import dev.lanner.framework.events.OnSqs;
import dev.lanner.framework.events.S3Object;
import dev.lanner.framework.events.SnsNotification;
import dev.lanner.framework.events.SqsMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Takes records whole.
@Singleton
class Mailroom {
  final List<Object> taken = new ArrayList<>();

  @OnSqs("letters")
  void letters(List<SqsMessage> letters) {
    taken.addAll(letters);
  }

  @OnSns("news")
  void news(SnsNotification news, Context context) {
    taken.add(news);
  }

  @OnS3(value = "scans", events = "s3:ObjectRemoved:*")
  void scanned(List<S3Object> scans) {
    taken.addAll(scans);
  }

  @OnEventBridge(pattern = "{\"source\":[{\"prefix\":\"shop.\"}]}")
  void happened(EventBridgeEvent event) {
    taken.add(event);
  }

  @OnSchedule("cron(0 8 ? * MON-FRI *)")
  void open(Instant time) {
    taken.add(time);
  }
}
