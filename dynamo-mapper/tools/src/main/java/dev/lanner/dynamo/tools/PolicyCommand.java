package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.tools.RowPolicy.Access;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "policy",
    description = "Prints an IAM policy that lets a user reach the rows of their own.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--owner",
      required = true,
      paramLabel = "component",
      description =
          "Holds the identity: customerId for all records, Customer.id for one. Can be given again.")
  private List<String> owners = List.of();

  @Option(
      names = "--except",
      paramLabel = "record",
      description = "No user may reach items of this record. Can be given again.")
  private List<String> others = List.of();

  @Option(
      names = "--identity",
      paramLabel = "variable",
      description =
          "The policy variable of the user. Default: $${cognito-identity.amazonaws.com:sub}.")
  private String identity = "${cognito-identity.amazonaws.com:sub}";

  @Option(
      names = "--access",
      split = ",",
      paramLabel = "access",
      description = "Of ${COMPLETION-CANDIDATES}, with a comma between. Default: read.")
  private Set<Access> access = EnumSet.of(Access.READ);

  @Option(
      names = "--table-arn",
      paramLabel = "arn",
      description = "Of the deployed table. Default: that name in any region and account.")
  private String arn = "";

  @Override
  public void run() {
    ModelTable table = model.only();
    RowPolicy policy =
        RowPolicy.of(
            table,
            Owners.of(table, owners, others),
            identity,
            access,
            arn.isEmpty() ? "arn:aws:dynamodb:*:*:table/" + table.name() : arn);
    policy.leftOut().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getOut().print(policy.json());
  }
}
