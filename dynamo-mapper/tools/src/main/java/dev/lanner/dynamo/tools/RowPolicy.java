package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.tools.BoundPartitions.Bound;
import dev.lanner.dynamo.tools.BoundPartitions.Unbound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A policy that lets a user reach the rows of their own, for a role that many users take.
///
/// `ForAllValues:` holds for a request without the key as well, so that the key is asked for by
/// `Null`. A scan has no leading keys and is never allowed.
///
/// @param json the policy
/// @param leftOut why an index is not in it, each a whole sentence
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Conditions
///   for fine-grained access control</a>
record RowPolicy(String json, List<String> leftOut) {
  private static final String KEYS = "dynamodb:LeadingKeys";
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What a user does with rows.
  enum Access {
    READ,
    WRITE
  }

  /// Binds every record of the table, or says why it cannot.
  ///
  /// @param identity the policy variable that stands for the user
  /// @param access at least one
  /// @param tableArn may have wildcards
  /// @throws ToolsException when the rows of a user cannot be told by their partition key
  static RowPolicy of(
      ModelTable table, Owners owners, String identity, Set<Access> access, String tableArn) {
    if (!identity.matches("\\$\\{[\\w.:/@+=-]+}")) {
      throw new ToolsException(
          "The identity is no policy variable without default. Give one such as ${cognito-identity.amazonaws.com:sub}.");
    }
    ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
    ArrayNode statements = policy.putArray("Statement");
    List<String> rows =
        switch (BoundPartitions.of(table, table.table().key(), owners, identity)) {
          case Bound(List<String> patterns) -> patterns;
          case Unbound(String reason) ->
              throw new ToolsException(
                  "Rows of the table %s cannot be bound to an identity. %s"
                      .formatted(table.name(), reason));
        };
    var actions = new ArrayList<String>();
    for (Access each : Access.values()) {
      if (access.contains(each)) {
        actions.addAll(actions(each));
      }
    }
    statements.add(statement("OwnRows", actions, tableArn, rows));
    var leftOut = new ArrayList<String>();
    if (access.contains(Access.READ)) {
      for (IndexModel index : table.table().indexes()) {
        switch (BoundPartitions.of(table, index.key(), owners, identity)) {
          case Bound(List<String> patterns) ->
              statements.add(
                  statement(
                      "OwnRowsOf" + Names.pascalCase(index.name()),
                      List.of("Query"),
                      tableArn + "/index/" + index.name(),
                      patterns));
          case Unbound(String reason) ->
              leftOut.add("The index %s is not in the policy. %s".formatted(index.name(), reason));
        }
      }
    }
    return new RowPolicy(Names.pretty(policy), List.copyOf(leftOut));
  }

  private static List<String> actions(Access access) {
    return switch (access) {
      case READ -> List.of("GetItem", "BatchGetItem", "Query");
      case WRITE ->
          List.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "ConditionCheckItem");
    };
  }

  private static ObjectNode statement(
      String sid, List<String> actions, String resource, Collection<String> patterns) {
    ObjectNode statement = JSON.createObjectNode().put("Sid", sid).put("Effect", "Allow");
    ArrayNode allowed = statement.putArray("Action");
    actions.forEach(action -> allowed.add("dynamodb:" + action));
    statement.put("Resource", resource);
    ObjectNode condition = statement.putObject("Condition");
    ArrayNode keys = condition.putObject("ForAllValues:StringLike").putArray(KEYS);
    patterns.forEach(keys::add);
    condition.putObject("Null").put(KEYS, "false");
    return statement;
  }
}
