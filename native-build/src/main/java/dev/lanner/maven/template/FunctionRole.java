package dev.lanner.maven.template;

import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.dynamo.tools.TableTemplate;
import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The role of a function, which allows what the function is known to need, and nothing else.
final class FunctionRole {
  /// What the mapper calls. No `DescribeTable`, no PartiQL.
  private static final List<String> TABLE_ACTIONS =
      List.of(
          "dynamodb:BatchGetItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:UpdateItem");

  private static final List<String> READ_ACTIONS =
      List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan");

  private static final List<String> STORE_ACTIONS =
      List.of("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem");

  private FunctionRole() {}

  static void add(Draft draft, FunctionModel function) {
    Origin origin = Origin.of(function.handler());
    Fields properties =
        draft
            .resource(FunctionResources.role(function), "AWS::IAM::Role", origin)
            .putFields("Properties");
    Fields trust = properties.putFields("AssumeRolePolicyDocument").put("Version", "2012-10-17");
    Fields assume = trust.putItems("Statement").addFields().put("Effect", "Allow");
    assume.putFields("Principal").put("Service", "lambda.amazonaws.com");
    assume.put("Action", "sts:AssumeRole");
    Fields policy = properties.putItems("Policies").addFields().put("PolicyName", "function");
    policy.putFields("PolicyDocument").put("Version", "2012-10-17").putItems("Statement");
    allow(
        draft,
        function,
        "Logs",
        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
        List.of(Tree.attribute(FunctionResources.logs(function), "Arn", origin)));
  }

  /// Adds a statement.
  static void allow(
      Draft draft, FunctionModel function, String sid, List<String> actions, List<Tree> resources) {
    Fields role = draft.properties(FunctionResources.role(function));
    Items policies = role.putItems("Policies");
    if (!(policies.list().getFirst() instanceof Fields policy)
        || !(policy.putFields("PolicyDocument").get("Statement") instanceof Items statements)) {
      throw new IllegalStateException(FunctionResources.role(function) + " has no statements.");
    }
    Fields statement = statements.addFields().put("Sid", sid).put("Effect", "Allow");
    statement.putItems("Action").addAll(actions);
    if (resources.size() == 1) {
      statement.put("Resource", resources.getFirst());
    } else {
      resources.forEach(statement.putItems("Resource")::add);
    }
  }

  /// Lets the function use tables of the application.
  ///
  /// @param read those of them that it only reads
  static void allowTables(
      Draft draft, FunctionModel function, List<ModelTable> tables, Set<String> read) {
    var origin = Origin.of(function.handler());
    for (ModelTable table : tables) {
      String id = TableTemplate.logicalId(table.name());
      var resources = new ArrayList<Tree>();
      resources.add(Tree.attribute(id, "Arn", origin));
      for (IndexModel index : table.table().indexes()) {
        resources.add(Tree.sub("${%s.Arn}/index/%s".formatted(id, index.name()), origin));
      }
      allow(draft, function, id, actions(table, read.contains(table.name())), resources);
    }
  }

  private static List<String> actions(ModelTable table, boolean isRead) {
    if (TableResources.isStore(table)) {
      return STORE_ACTIONS;
    }
    return isRead ? READ_ACTIONS : TABLE_ACTIONS;
  }
}
