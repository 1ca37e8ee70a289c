package dev.lanner.framework.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;

/// Reads notifications from events; {@link OnS3} names it.
public final class S3Records implements RecordReaderFactory<OnS3> {
  @Override
  public RecordReader<?, ?> create(OnS3 annotation, Application application) {
    return new S3Reader();
  }
}
