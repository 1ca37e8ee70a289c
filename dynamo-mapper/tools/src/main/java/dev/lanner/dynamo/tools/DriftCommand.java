package dev.lanner.dynamo.tools;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

@Command(
    name = "drift",
    description = {
      "Compares deployed tables with the model, a line for each difference.",
      "The exit status is 1 when there is any."
    },
    sortOptions = false,
    usageHelpAutoWidth = true)
final class DriftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConnectionOption where = new ConnectionOption();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    boolean differs = false;
    try (var client = where.connection().open()) {
      for (ModelTable table : model.allTables()) {
        var deployed = DeployedTable.of(client, where.name(table));
        for (Finding finding : Drift.of(table, deployed)) {
          out.println(finding);
          differs |= finding.isDrift();
        }
      }
    } catch (SdkException e) {
      throw new ToolsException("DynamoDB cannot be asked. " + e.getMessage(), e);
    }
    return differs ? 1 : 0;
  }
}
