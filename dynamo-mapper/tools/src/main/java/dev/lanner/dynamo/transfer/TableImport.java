package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Puts the items of files into a table, and deletes those that an incremental export says were
/// deleted. The files are those of `ExportTableToPointInTime`, of `ImportTable`, or of {@link
/// TableExport}.
///
/// Each item is held against the model first. One that does not fit is listed with its file, its
/// line and the reason, and left out.
///
/// The checkpoint tells how many entries of which file are done. An import that was stopped writes
/// up to a thousand items again when it goes on, which makes the same items unless somebody else
/// has changed them meanwhile.
public final class TableImport {
  private final DynamoDbClient client;
  private final ItemModel model;
  private final String table;
  private final ImportSettings settings;
  private final Pace pace;
  private final Consumer<String> progress;

  /// An import.
  ///
  /// @param client of whoever calls this, who closes it
  /// @param table its deployed name
  /// @param progress is told a line every few seconds, without values
  public TableImport(
      DynamoDbClient client,
      ModelTable model,
      String table,
      ImportSettings settings,
      Pace pace,
      Consumer<String> progress) {
    this.client = client;
    this.model = new ItemModel(model);
    this.table = table;
    this.settings = settings;
    this.pace = pace;
    this.progress = progress;
  }

  /// Imports the files, or goes on with them.
  ///
  /// @throws ToolsException when it cannot go on, or more items do not fit than may; what was done
  ///   is kept for the next time
  public Transferred run() {
    try {
      Files.createDirectories(settings.state());
      List<ImportFile> files = ImportFiles.find(settings.from(), settings.format());
      ImportState state = ImportState.open(model, table, settings, files);
      state.rejects().check();
      put(state, files);
      state.delete();
      return state.transferred();
    } catch (SdkException e) {
      throw new ToolsException(
          "%s cannot be written. %s Start the import again to go on."
              .formatted(table, Failures.text(e)),
          e);
    } catch (IOException e) {
      throw new ToolsException(
          "The import stopped. %s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()), e);
    }
  }

  private void put(ImportState state, List<ImportFile> files) throws IOException {
    var shown = new Progress(table, pace.clock(), progress);
    var puts = new Puts(client, model, table, settings, pace, shown, state);
    try {
      for (ImportFile file : files.subList(state.files(), files.size())) {
        file.verify();
        puts.read(file);
        state.fileDone();
      }
    } finally {
      // Also of what was done before a failure.
      state.commit();
      shown.end();
    }
  }
}
