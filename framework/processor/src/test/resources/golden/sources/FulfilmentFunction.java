// Generated from sources.Fulfilment by Lanner. Change its source, not this file.
package sources;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.events.EventBridgeRecords;
import dev.lanner.framework.events.OnEventBridge;
import dev.lanner.framework.events.OnS3;
import dev.lanner.framework.events.OnSchedule;
import dev.lanner.framework.events.OnSns;
import dev.lanner.framework.events.OnSqs;
import dev.lanner.framework.events.S3Object;
import dev.lanner.framework.events.S3Records;
import dev.lanner.framework.events.ScheduleRecords;
import dev.lanner.framework.events.SnsRecords;
import dev.lanner.framework.events.SqsRecords;
import dev.lanner.framework.spi.EventFunction;
import dev.lanner.framework.spi.Priming;
import dev.lanner.framework.spi.RecordBody;
import dev.lanner.framework.spi.RecordIdempotency;
import dev.lanner.framework.spi.RecordMethod;
import java.util.List;
import javax.annotation.processing.Generated;

/// The function that handles records with {@link Fulfilment}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class FulfilmentFunction extends EventFunction {
  private final Fulfilment handler;

  /// Starts the application. Called by AWS's own runtime.
  public FulfilmentFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public FulfilmentFunction(Application application) {
    super(pack(application), alert(application), thumbnails(application), placed(application),
        sweep(application));
    this.handler = application.bean(Fulfilment.class);
  }

  private static RecordMethod pack(Application application) {
    RecordReader<?, ?> reader = new SqsRecords().create(new OnSqs() {
      @Override
      public String value() {
        return "orders";
      }

      @Override
      public int batchSize() {
        return 10;
      }

      @Override
      public int batchingWindowSeconds() {
        return 0;
      }

      @Override
      public int maxConcurrency() {
        return 0;
      }

      @Override
      public String[] filters() {
        return new String[] {};
      }

      @Override
      public int maxReceives() {
        return 5;
      }

      @Override
      public Class<OnSqs> annotationType() {
        return OnSqs.class;
      }
    }, application);
    return new RecordMethod("Fulfilment.pack", List.of("aws:sqs"),
        EventSource.Delivery.EACH_FAILURE, reader, RecordIdempotency.of(24, application), false,
        new RecordBody(OrderJson.INSTANCE, false));
  }

  private static RecordMethod alert(Application application) {
    RecordReader<?, ?> reader = new SnsRecords().create(new OnSns() {
      @Override
      public String value() {
        return "alerts";
      }

      @Override
      public String filterPolicy() {
        return "";
      }

      @Override
      public OnSns.FilterPolicyScope filterPolicyScope() {
        return OnSns.FilterPolicyScope.MESSAGE_ATTRIBUTES;
      }

      @Override
      public Class<OnSns> annotationType() {
        return OnSns.class;
      }
    }, application);
    return new RecordMethod("Fulfilment.alert", List.of("aws:sns"),
        EventSource.Delivery.WHOLE_EVENT, reader, null, false, new RecordBody(null, false));
  }

  private static RecordMethod thumbnails(Application application) {
    RecordReader<?, ?> reader = new S3Records().create(new OnS3() {
      @Override
      public String value() {
        return "uploads";
      }

      @Override
      public String[] events() {
        return new String[] {"s3:ObjectCreated:*"};
      }

      @Override
      public String prefix() {
        return "";
      }

      @Override
      public String suffix() {
        return "";
      }

      @Override
      public Class<OnS3> annotationType() {
        return OnS3.class;
      }
    }, application);
    return new RecordMethod("Fulfilment.thumbnails", List.of("aws:s3"),
        EventSource.Delivery.WHOLE_EVENT, reader, null, true, null);
  }

  private static RecordMethod placed(Application application) {
    RecordReader<?, ?> reader = new EventBridgeRecords().create(new OnEventBridge() {
      @Override
      public String source() {
        return "shop.orders";
      }

      @Override
      public String detailType() {
        return "Order placed";
      }

      @Override
      public String bus() {
        return "default";
      }

      @Override
      public String pattern() {
        return "";
      }

      @Override
      public Class<OnEventBridge> annotationType() {
        return OnEventBridge.class;
      }
    }, application);
    return new RecordMethod("Fulfilment.placed", List.of("aws:eventbridge"),
        EventSource.Delivery.WHOLE_EVENT, reader, null, true,
        new RecordBody(OrderJson.INSTANCE, false));
  }

  private static RecordMethod sweep(Application application) {
    RecordReader<?, ?> reader = new ScheduleRecords().create(new OnSchedule() {
      @Override
      public String value() {
        return "rate(1 hour)";
      }

      @Override
      public String timeZone() {
        return "UTC";
      }

      @Override
      public String description() {
        return "";
      }

      @Override
      public int flexibleWindowMinutes() {
        return 0;
      }

      @Override
      public Class<OnSchedule> annotationType() {
        return OnSchedule.class;
      }
    }, application);
    return new RecordMethod("Fulfilment.sweep", List.of("aws:schedule"),
        EventSource.Delivery.WHOLE_EVENT, reader, null, false, null);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void call(int method, Object taken, Context context) throws Exception {
    switch (method) {
      case 0 -> handler.pack((Order) taken, context);
      case 1 -> handler.alert((String) taken);
      case 2 -> handler.thumbnails((List<S3Object>) taken);
      case 3 -> handler.placed((List<Order>) taken);
      case 4 -> handler.sweep();
      default -> throw new IllegalArgumentException("There is no method " + method);
    }
  }
}
