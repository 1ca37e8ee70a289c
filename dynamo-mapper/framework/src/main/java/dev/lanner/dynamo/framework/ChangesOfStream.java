package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.ChangeReader;
import dev.lanner.dynamo.ChangeRecord;
import dev.lanner.dynamo.spi.TableSchemas;
import dev.lanner.framework.Application;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import dev.lanner.runtime.Payload;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads changes from events; {@link OnDynamoDbStream} names it.
public final class ChangesOfStream implements RecordReaderFactory<OnDynamoDbStream> {
  @Override
  public RecordReader<?, ?> create(OnDynamoDbStream annotation, Application application) {
    return reader(annotation.value());
  }

  private static <T> RecordReader<ChangeRecord, Change<T>> reader(Class<T> type) {
    return new Reader<>(ChangeReader.of(TableSchemas.of(type)));
  }

  private record Reader<T>(ChangeReader<T> changes)
      implements RecordReader<ChangeRecord, Change<T>> {
    @Override
    public List<ChangeRecord> records(Payload event) {
      return ChangeRecord.ofEvent(event.toByteArray());
    }

    @Override
    public @Nullable Change<T> read(ChangeRecord record) {
      return changes.read(record).orElse(null);
    }

    /// Sequence numbers are those of one stream, and a table that is made again begins anew.
    @Override
    public String identity(ChangeRecord record) {
      return record.eventId();
    }

    @Override
    public String id(ChangeRecord record) {
      return Objects.requireNonNull(record.itemIdentifier(), "Every record of an event has one.");
    }
  }
}
