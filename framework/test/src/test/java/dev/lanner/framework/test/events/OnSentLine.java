package dev.lanner.framework.test.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// An event source that invokes a function asynchronously.
@EventSource(
    reader = OnSentLine.Factory.class,
    takes = Line.class,
    eventSources = "test:sent",
    delivery = EventSource.Delivery.WHOLE_EVENT)
@Target(ElementType.METHOD)
@interface OnSentLine {
  final class Factory implements RecordReaderFactory<OnSentLine> {
    @Override
    public RecordReader<?, ?> create(OnSentLine annotation, Application application) {
      return new LineReader("#");
    }
  }
}
