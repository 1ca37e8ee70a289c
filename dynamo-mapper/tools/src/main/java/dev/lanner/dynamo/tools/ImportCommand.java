package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.transfer.Format;
import dev.lanner.dynamo.transfer.ImportSettings;
import dev.lanner.dynamo.transfer.Pace;
import dev.lanner.dynamo.transfer.TableImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = {
      "Puts the items of files into a table.",
      "Goes on with an import of the same files that was stopped."
    },
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ImportCommand implements Callable<Integer> {
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
      names = "--from",
      required = true,
      paramLabel = "path",
      description = "A file, a folder of files, or the folder of an export.")
  private Path from = Path.of("");

  @Option(
      names = "--state",
      paramLabel = "folder",
      description =
          "For the checkpoint and the list of items that do not fit. Default: where the files are.")
  private @Nullable Path state;

  @Option(
      names = "--write-units",
      paramLabel = "n",
      description = "How many write capacity units to consume in a second. Default: no limit.")
  private double writeUnits;

  @Option(
      names = "--reject-limit",
      paramLabel = "n",
      description = "How many items may not fit the model. Default: 0.")
  private long rejectLimit;

  @Override
  public Integer call() {
    ModelTable table = model.only();
    var settings =
        new ImportSettings(
            from, state == null ? besideFiles() : state, format, writeUnits, rejectLimit);
    var err = spec.commandLine().getErr();
    try (var client = where.connection().open()) {
      return TransferReport.print(
          new TableImport(client, table, where.name(table), settings, Pace.system(), err::println)
              .run(),
          err);
    }
  }

  private Path besideFiles() {
    return Files.isDirectory(from) ? from : from.resolveSibling("");
  }
}
