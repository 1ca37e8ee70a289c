package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What those who verify tokens ask for: keys and discovery, for each pool.
record WellKnown(URI endpoint, Pools pools, Tokens tokens) {
  private static final String KEYS = "/.well-known/jwks.json";
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  /// What is at this path, or `null` when nothing is.
  @Nullable HttpAnswer answer(String path) {
    for (var kind : List.of(KEYS, DISCOVERY)) {
      if (path.endsWith(kind)) {
        var pool = pools.find(path.substring(1, path.length() - kind.length()));
        if (pool != null) {
          var json = kind.equals(KEYS) ? keys(pool) : discovery(pool);
          return HttpAnswer.of(200, "application/json", json.toString());
        }
      }
    }
    return null;
  }

  private static ObjectNode keys(Pool pool) {
    var json = Json.object();
    json.putArray("keys").add(pool.idKey().toJwk()).add(pool.accessKey().toJwk());
    return json;
  }

  private ObjectNode discovery(Pool pool) {
    var issuer = tokens.issuer(pool);
    var json = Json.object();
    json.put("issuer", issuer);
    json.put("jwks_uri", issuer + KEYS);
    json.put("token_endpoint", endpoint + LocalUserPool.TOKEN_PATH);
    json.put("revocation_endpoint", endpoint + LocalUserPool.REVOKE_PATH);
    json.set("id_token_signing_alg_values_supported", Json.array(List.of("RS256")));
    json.set("response_types_supported", Json.array(List.of("code", "token")));
    json.set("scopes_supported", Json.array(List.of("openid", "email", "phone", "profile")));
    json.set("subject_types_supported", Json.array(List.of("public")));
    return json.set(
        "token_endpoint_auth_methods_supported",
        Json.array(List.of("client_secret_basic", "client_secret_post")));
  }
}
