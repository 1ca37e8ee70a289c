package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Writes all items of a table to files, in the layout of `ExportTableToPointInTime`.
///
/// The scan has segments that run at once, each with a file. What a call has read is first on the
/// disk, with its compression complete, and then in the checkpoint, with the length of the file and
/// the key where the scan goes on. An export that was stopped, even by a power cut, cuts its files
/// to these lengths and goes on from these keys, so that no item is missing or there twice.
///
/// It is no snapshot: the scan is eventually consistent, and what is written meanwhile may be in it
/// or not.
public final class TableExport {
  private final DynamoDbClient client;
  private final ItemModel model;
  private final String table;
  private final ExportSettings settings;
  private final Pace pace;
  private final Consumer<String> progress;

  /// An export.
  ///
  /// @param client of whoever calls this, who closes it
  /// @param table its deployed name
  /// @param progress is told a line every few seconds, without values
  public TableExport(
      DynamoDbClient client,
      ModelTable model,
      String table,
      ExportSettings settings,
      Pace pace,
      Consumer<String> progress) {
    this.client = client;
    this.model = new ItemModel(model);
    this.table = table;
    this.settings = settings;
    this.pace = pace;
    this.progress = progress;
  }

  /// Exports the table, or goes on with it.
  ///
  /// @throws ToolsException when it cannot go on; what was done is kept for the next time
  public Transferred run() {
    try {
      Files.createDirectories(settings.folder());
      ExportState state = ExportState.open(model, table, settings, pace);
      state.rejects().check();
      var files = new ExportFiles(settings, state.id());
      Files.createDirectories(files.data());
      scan(state, files);
      files.writeManifests(state, pace.clock().instant());
      state.delete();
      return state.transferred();
    } catch (IOException e) {
      throw new ToolsException(
          "%s cannot be written. %s Start the export again to go on."
              .formatted(settings.folder(), e.getMessage()),
          e);
    } catch (SdkException e) {
      throw new ToolsException(
          "%s cannot be scanned. %s Start the export again to go on."
              .formatted(table, Failures.text(e)),
          e);
    }
  }

  private void scan(ExportState state, ExportFiles files) throws IOException {
    var failures = new ConcurrentLinkedQueue<Throwable>();
    var shared =
        new SegmentExport.Shared(
            client,
            table,
            settings,
            ItemText.of(settings.format(), model.table()),
            new RateLimit(settings.readUnits(), pace),
            new Progress(table, pace.clock(), progress),
            pace,
            state,
            () -> !failures.isEmpty());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < settings.segments(); i++) {
        var segment = new SegmentExport(shared, i, files.segment(i));
        threads.execute(() -> {
          try {
            segment.run();
          } catch (Throwable e) {
            // Whatever it is, the segment is not whole.
            failures.add(e);
          }
        });
      }
    }
    shared.progress().end();
    switch (failures.peek()) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
