package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.transfer.Compression;
import dev.lanner.dynamo.transfer.ExportSettings;
import dev.lanner.dynamo.transfer.Format;
import dev.lanner.dynamo.transfer.ImportSettings;
import dev.lanner.dynamo.transfer.LocalTable;
import dev.lanner.dynamo.transfer.Pace;
import dev.lanner.dynamo.transfer.TableExport;
import dev.lanner.dynamo.transfer.TableImport;
import dev.lanner.dynamo.transfer.Things;
import dev.lanner.dynamo.transfer.Transferred;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a build calls.
class TransferSnippets {
  @TempDir private Path folder;

  @Test
  void exportsAndImportsFromCode() {
    try (var table = new LocalTable(LocalTable.THINGS);
        var client = new Connection(LocalDynamoDb.endpoint()).open()) {
      table.put(new Things(1).items(30));
      Path classes = LocalTable.THINGS;
      String name = table.prefix + "things";

      // @start region="code"
      ModelTable things = ModelFiles.read(List.of(classes)).getFirst();
      var export = new ExportSettings(folder, Format.ION, Compression.GZIP, 4, 0, 50, 0);
      Transferred written =
          new TableExport(client, things, name, export, Pace.system(), System.err::println).run();

      var restore = new ImportSettings(folder, folder, Format.ION, 50, 0);
      Transferred read =
          new TableImport(client, things, name, restore, Pace.system(), System.err::println).run();
      // @end

      assertThat(written).isEqualTo(read).isEqualTo(new Transferred(30, 0, null));
    }
  }
}
