package dev.lanner.framework.events;

import dev.lanner.framework.Application;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;

/// Reads events of EventBridge; {@link OnEventBridge} names it.
public final class EventBridgeRecords implements RecordReaderFactory<OnEventBridge> {
  @Override
  public RecordReader<?, ?> create(OnEventBridge annotation, Application application) {
    return new EventBridgeReader(annotation.source(), annotation.detailType());
  }
}
