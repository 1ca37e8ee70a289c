package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How every sign-in begins and ends.
record SignIn(Tokens tokens, Triggers triggers) {

  /// Asks the pool's function whether somebody may try.
  ///
  /// @param user or `null` for one who is not there
  void begin(AuthCall call, String login, @Nullable User user) {
    var request = Json.object();
    request.set("userAttributes", user == null ? Json.object() : user.attributesForTriggers());
    Json.putValidationData(request, call.validationData());
    if (call.client().hidesUsers()) {
      request.put("userNotFound", user == null);
    }
    triggers.call(
        Trigger.PRE_AUTHENTICATION,
        call.occasion(user, login, "PreAuthentication_Authentication"),
        request,
        Json.object());
  }

  /// What a client is told about a user who is not there.
  static AwsJsonException unknown(Client client) {
    return client.hidesUsers() ? Errors.wrongPassword() : Errors.noUser();
  }

  /// @throws AwsJsonException when the user may not sign in, whatever is known
  static void requireUsable(User user) {
    if (!user.isEnabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    switch (user.status()) {
      case UNCONFIRMED ->
          throw new AwsJsonException("UserNotConfirmedException", "User is not confirmed.");
      case RESET_REQUIRED ->
          throw new AwsJsonException(
              "PasswordResetRequiredException", "Password reset required for the user");
      case CONFIRMED, FORCE_CHANGE_PASSWORD -> {}
    }
  }

  /// Gives tokens to somebody who has proven who it is.
  ///
  /// @param source of pre token generation
  /// @return the output of the operation
  ObjectNode complete(AuthCall call, User user, String source) {
    var request = Json.object();
    request.set("userAttributes", user.attributesForTriggers());
    request.put("newDeviceUsed", false);
    Json.putMetadata(request, call.metadata());
    triggers.call(
        Trigger.POST_AUTHENTICATION,
        call.occasion(user, user.name(), "PostAuthentication_Authentication"),
        request,
        Json.object());
    var output = Json.object();
    output.putObject("ChallengeParameters");
    return output.set(
        "AuthenticationResult",
        tokens.signIn(call.pool(), call.client(), user, source, call.metadata()));
  }
}
