package dev.lanner.dynamo.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

@Command(
    name = "create",
    description = "Creates the tables at an endpoint, usually of DynamoDB Local.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class CreateCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConnectionOption where = new ConnectionOption();

  @Option(names = "--yes", description = "Also where the endpoint is not on this machine.")
  private boolean isMeant;

  @Override
  public void run() {
    Connection connection = where.connection();
    if (!connection.isLocal() && !isMeant) {
      throw new ToolsException(
          (connection.endpoint() == null
                  ? "There is no endpoint, so that tables would be made in AWS."
                  : "The endpoint %s is not on this machine.".formatted(connection.endpoint()))
              + " Deployed tables are made by a template; give --yes to create them nevertheless.");
    }
    var out = spec.commandLine().getOut();
    try (var client = connection.open()) {
      var creator = new TableCreator(client);
      for (ModelTable table : model.allTables()) {
        String name = where.name(table);
        out.println(
            creator.create(table, name)
                ? name + ": created"
                : name + ": is there already and left as it is");
      }
    } catch (SdkException e) {
      throw new ToolsException("The tables cannot be created. " + e.getMessage(), e);
    }
  }
}
