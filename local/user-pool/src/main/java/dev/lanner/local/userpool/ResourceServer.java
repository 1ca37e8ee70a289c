package dev.lanner.local.userpool;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// An API whose scopes clients may be given: `identifier/scope` each.
///
/// @param scopes name to description
record ResourceServer(String identifier, String name, Map<String, String> scopes) {

  ObjectNode toJson(String poolId) {
    var json =
        Json.object().put("UserPoolId", poolId).put("Identifier", identifier).put("Name", name);
    var list = json.putArray("Scopes");
    scopes.forEach((scope, description) ->
        list.addObject().put("ScopeName", scope).put("ScopeDescription", description));
    return json;
  }
}
