package dev.lanner.dynamo.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "patterns",
    description = "Prints which keys and queries the tables have, in Markdown.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class PatternsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public void run() {
    spec.commandLine().getOut().print(AccessPatterns.of(model.tables()));
  }
}
