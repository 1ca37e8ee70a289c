package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.CapacityUnits;
import dev.lanner.dynamo.ItemWriter;
import dev.lanner.dynamo.Retries;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Writes the entries of files, 25 in a call, in their order.
final class Puts {
  private static final int BATCH = 25;
  private static final int BATCHES_PER_COMMIT = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String table;
  private final Progress progress;
  private final ImportState state;
  private final ItemText text;
  private final RateLimit limit;
  private final ItemWriter writer;
  private final ItemRules rules;
  private final List<WriteRequest> batch = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private long bytes;
  private double units;
  private int uncommitted;

  Puts(
      DynamoDbClient client,
      ItemModel model,
      String table,
      ImportSettings settings,
      Pace pace,
      Progress progress,
      ImportState state) {
    this.table = table;
    this.progress = progress;
    this.state = state;
    this.text = ItemText.of(settings.format(), model.table());
    this.limit = new RateLimit(settings.writeUnits(), pace);
    this.writer =
        new ItemWriter(
            TableClient.of(client)
                .withNames(_ -> table)
                .withRetries(
                    new Retries(
                        () -> pace.clock().instant().plus(PATIENCE),
                        pace.clock(),
                        pace.random(),
                        pace.pause()))
                .withMeter(consumed -> units += CapacityUnits.of(consumed).total()),
            model.keys());
    this.rules = new ItemRules(model, writer);
  }

  private record Reject(String file, long line, String reason) {}

  /// Writes what is not yet done of a file.
  void read(ImportFile file) throws IOException {
    long done = 0;
    try (Entries entries = open(file)) {
      Entries.Located each = next(entries, file, done);
      while (each != null) {
        done++;
        if (done > state.entries()) {
          add(file, each);
          if (batch.size() + rejects.size() == BATCH || state.rejects().isOver(rejects.size())) {
            write(done);
          }
        }
        each = next(entries, file, done);
      }
    }
    write(done);
    file.verify(done);
  }

  private Entries open(ImportFile file) {
    try {
      return text.read(Compression.open(file.path()));
    } catch (IOException e) {
      throw unreadable(file, 0, e);
    }
  }

  private static Entries.@Nullable Located next(Entries entries, ImportFile file, long done) {
    try {
      return entries.next();
    } catch (IOException e) {
      throw unreadable(file, done, e);
    }
  }

  private static ToolsException unreadable(ImportFile file, long done, IOException e) {
    return new ToolsException(
        "%s cannot be read behind %d items. %s".formatted(file.path(), done, e.getMessage()), e);
  }

  private void add(ImportFile file, Entries.Located each) {
    try {
      WriteRequest request = request(each.entry());
      batch.add(request);
    } catch (UnfitException e) {
      rejects.add(new Reject(file.name(), each.line(), e.reason()));
    }
  }

  private WriteRequest request(Entry entry) throws UnfitException {
    return switch (entry) {
      case Entry.Put(Map<String, AttributeValue> item) -> {
        bytes += rules.check(item);
        yield WriteRequest.builder().putRequest(put -> put.item(item)).build();
      }
      case Entry.Delete(Map<String, AttributeValue> item) -> {
        Map<String, AttributeValue> key = rules.key(item);
        yield WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
      }
      case Entry.Unreadable(String reason) -> throw new UnfitException(reason);
    };
  }

  /// Writes what waits, so that so many entries of the file are done.
  private void write(long done) throws IOException {
    if (!batch.isEmpty()) {
      limit.await();
      List<WriteRequest> left = writer.write(batch);
      limit.consumed(units);
      if (!left.isEmpty()) {
        throw new ToolsException(
            "%s had no capacity for minutes. Start the import again to go on, with --write-units below what the table has."
                .formatted(table));
      }
    }
    rejects.forEach(each -> state.rejects().add(each.file(), each.line(), each.reason()));
    state.done(done, batch.size());
    progress.add(batch.size(), bytes, units);
    batch.clear();
    rejects.clear();
    bytes = 0;
    units = 0;
    state.rejects().check();
    uncommitted++;
    if (uncommitted == BATCHES_PER_COMMIT) {
      uncommitted = 0;
      state.commit();
    }
  }
}
