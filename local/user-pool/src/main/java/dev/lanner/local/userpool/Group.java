package dev.lanner.local.userpool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A group of users.
///
/// @param precedence the lowest one's role is preferred; `null` comes last
record Group(
    String name,
    @Nullable String description,
    @Nullable String roleArn,
    @Nullable Integer precedence,
    Instant created) {

  ObjectNode toJson(String poolId) {
    var json = Json.object();
    json.put("GroupName", name);
    json.put("UserPoolId", poolId);
    if (description != null) {
      json.put("Description", description);
    }
    if (roleArn != null) {
      json.put("RoleArn", roleArn);
    }
    if (precedence != null) {
      json.put("Precedence", precedence);
    }
    json.put("CreationDate", Json.time(created));
    return json.put("LastModifiedDate", Json.time(created));
  }
}
