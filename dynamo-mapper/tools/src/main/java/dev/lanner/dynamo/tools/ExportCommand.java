package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.transfer.Compression;
import dev.lanner.dynamo.transfer.ExportSettings;
import dev.lanner.dynamo.transfer.Format;
import dev.lanner.dynamo.transfer.Pace;
import dev.lanner.dynamo.transfer.TableExport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Writes all items of a table to files.",
      "Goes on with an export into the same folder that was stopped."
    },
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConnectionOption where = new ConnectionOption();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "format",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format = Format.DYNAMODB_JSON;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "folder",
      description = "In which AWSDynamoDB is made, as by ExportTableToPointInTime.")
  private Path folder = Path.of("");

  @Option(
      names = "--compress",
      paramLabel = "kind",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Compression compression = Compression.GZIP;

  @Option(
      names = "--segments",
      paramLabel = "n",
      description = "How many scans run at once, each with a file. Default: ${DEFAULT-VALUE}.")
  private int segments = 4;

  @Option(
      names = "--page-items",
      paramLabel = "n",
      description =
          "How many items a call reads at most, for tables with little capacity. Default: as many as 1 MB has.")
  private int pageItems;

  @Option(
      names = "--read-units",
      paramLabel = "n",
      description = "How many read capacity units to consume in a second. Default: no limit.")
  private double readUnits;

  @Option(
      names = "--reject-limit",
      paramLabel = "n",
      description = "How many items the format may not be able to hold. Default: 0.")
  private long rejectLimit;

  @Override
  public Integer call() {
    ModelTable table = model.only();
    var settings =
        new ExportSettings(
            folder, format, compression, segments, pageItems, readUnits, rejectLimit);
    var err = spec.commandLine().getErr();
    try (var client = where.connection().open()) {
      return TransferReport.print(
          new TableExport(client, table, where.name(table), settings, Pace.system(), err::println)
              .run(),
          err);
    }
  }
}
