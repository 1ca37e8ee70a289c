package dev.lanner.framework.test.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// An event source whose records have an order, as in a stream.
@EventSource(
    reader = OnOrderedLine.Factory.class,
    takes = Line.class,
    eventSources = "test:ordered",
    delivery = EventSource.Delivery.FROM_FIRST_FAILURE)
@Target(ElementType.METHOD)
@interface OnOrderedLine {
  final class Factory implements RecordReaderFactory<OnOrderedLine> {
    @Override
    public RecordReader<?, ?> create(OnOrderedLine annotation, Application application) {
      return new LineReader("#");
    }
  }
}
