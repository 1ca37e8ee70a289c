package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Creates groups and puts users into them.
record GroupOperations(Pools pools) {

  void register(AwsJsonApi.Builder api) {
    api.operation(
            "CreateGroup",
            this::create,
            "UserPoolId",
            "GroupName",
            "Description",
            "RoleArn",
            "Precedence")
        .operation("ListGroups", this::list, "UserPoolId", "Limit", "NextToken")
        .operation("AdminAddUserToGroup", this::addUser, "UserPoolId", "Username", "GroupName")
        .operation(
            "AdminRemoveUserFromGroup", this::removeUser, "UserPoolId", "Username", "GroupName")
        .operation(
            "AdminListGroupsForUser",
            this::listOfUser,
            "UserPoolId",
            "Username",
            "Limit",
            "NextToken");
  }

  private ObjectNode create(AwsJsonObject input) {
    var pool = pools.get(input);
    var group =
        new Group(
            input.text("GroupName"),
            input.optionalText("Description"),
            input.optionalText("RoleArn"),
            input.optionalInteger("Precedence"),
            pools.clock().instant());
    pool.add(group);
    return Json.object().set("Group", group.toJson(pool.settings().id()));
  }

  private ObjectNode list(AwsJsonObject input) {
    var pool = pools.get(input);
    return Page.of(pool.groups(), Group::name, input, "Limit", "NextToken")
        .toJson("Groups", "NextToken", group -> group.toJson(pool.settings().id()));
  }

  private @Nullable ObjectNode addUser(AwsJsonObject input) {
    var pool = pools.get(input);
    var user = pool.user(input.text("Username"));
    var group = pool.group(input.text("GroupName"));
    pool.update(user, it -> it.withGroup(group.name()));
    return null;
  }

  private @Nullable ObjectNode removeUser(AwsJsonObject input) {
    var pool = pools.get(input);
    var user = pool.user(input.text("Username"));
    var group = pool.group(input.text("GroupName"));
    pool.update(user, it -> it.withoutGroup(group.name()));
    return null;
  }

  private ObjectNode listOfUser(AwsJsonObject input) {
    var pool = pools.get(input);
    var groups = pool.groups(pool.user(input.text("Username")));
    var sorted = groups.stream().sorted(Comparator.comparing(Group::name)).toList();
    return Page.of(sorted, Group::name, input, "Limit", "NextToken")
        .toJson("Groups", "NextToken", group -> group.toJson(pool.settings().id()));
  }
}
