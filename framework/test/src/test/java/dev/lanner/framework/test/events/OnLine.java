package dev.lanner.framework.test.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// An event source whose records are independent of each other, as in a queue.
// @start region="source"
@EventSource(
    reader = OnLine.Factory.class,
    takes = Line.class,
    eventSources = "test:lines",
    delivery = EventSource.Delivery.EACH_FAILURE)
@Target(ElementType.METHOD)
@interface OnLine {
  /// What lines begin with that are not for the handler.
  String comment() default "#";

  final class Factory implements RecordReaderFactory<OnLine> {
    @Override
    public RecordReader<?, ?> create(OnLine annotation, Application application) {
      return new LineReader(annotation.comment());
    }
  }
}
// @end
