package dev.lanner.dynamo.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "template",
    description = "Prints the tables as resources of a CloudFormation or SAM template, in YAML.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class TemplateCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public void run() {
    spec.commandLine().getOut().print(TableTemplate.of(model.allTables()));
  }
}
