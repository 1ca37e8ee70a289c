package dev.lanner.local.userpool;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step of somebody who signs in.
///
/// @param parameters `AuthParameters` or `ChallengeResponses`
/// @param validationData the client's words for functions that run before the sign-in is certain
/// @param metadata the client's words for those that run after
record AuthCall(
    Pool pool,
    Client client,
    Map<String, String> parameters,
    Map<String, String> validationData,
    Map<String, String> metadata) {

  String required(String name) {
    var value = parameters.get(name);
    if (value == null || value.isEmpty()) {
      throw Errors.invalid("Missing required parameter " + name);
    }
    return value;
  }

  /// The name in `USERNAME`, once its secret hash is right.
  String login() {
    var login = required("USERNAME");
    client.checkSecretHash(login, parameters.get("SECRET_HASH"));
    return login;
  }

  Triggers.Occasion occasion(@Nullable User user, String login, String source) {
    return new Triggers.Occasion(pool, client.id(), user == null ? login : user.name(), source);
  }
}
