package dev.lanner.framework.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;

/// Reads notifications from events; {@link OnSns} names it.
public final class SnsRecords implements RecordReaderFactory<OnSns> {
  @Override
  public RecordReader<?, ?> create(OnSns annotation, Application application) {
    return new SnsReader();
  }
}
