package dev.lanner.framework.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;

/// Reads messages from events; {@link OnSqs} names it.
public final class SqsRecords implements RecordReaderFactory<OnSqs> {
  @Override
  public RecordReader<?, ?> create(OnSqs annotation, Application application) {
    return new SqsReader();
  }
}
