package events;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import dev.lanner.runtime.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;

@EventSource(
    reader = OnMove.Moves.class,
    takes = Move.class,
    eventSources = {"test:stream", "test:mirror"},
    delivery = EventSource.Delivery.FROM_FIRST_FAILURE)
@Target(ElementType.METHOD)
@interface OnMove {
  Class<?> value();

  int batchSize() default 100;

  String[] tags() default {};

  Start start() default Start.LATEST;

  enum Start {
    LATEST,
    TRIM_HORIZON
  }

  final class Moves implements RecordReaderFactory<OnMove> {
    @Override
    public RecordReader<?, ?> create(OnMove annotation, Application application) {
      return new Reader();
    }
  }

  final class Reader implements RecordReader<String, Move<?>> {
    @Override
    public List<String> records(Payload event) {
      return List.of();
    }

    @Override
    public Move<?> read(String record) {
      return new Move<>(record);
    }

    @Override
    public String id(String record) {
      return record;
    }
  }
}
