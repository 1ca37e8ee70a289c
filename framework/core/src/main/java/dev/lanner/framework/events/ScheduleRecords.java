package dev.lanner.framework.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;

/// Reads events of schedules; {@link OnSchedule} names it.
public final class ScheduleRecords implements RecordReaderFactory<OnSchedule> {
  @Override
  public RecordReader<?, ?> create(OnSchedule annotation, Application application) {
    return new ScheduleReader();
  }
}
