package events;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@EventSource(
    reader = OnNote.Notes.class,
    takes = String.class,
    eventSources = "test:queue",
    delivery = EventSource.Delivery.EACH_FAILURE)
@Target(ElementType.METHOD)
@interface OnNote {
  @Singleton
  final class Notes implements RecordReaderFactory<OnNote> {
    @Override
    public RecordReader<?, ?> create(OnNote annotation, Application application) {
      return new OnMove.Reader();
    }
  }
}
