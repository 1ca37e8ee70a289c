package dev.lanner.local.userpool;

import java.util.Map;

/// Tells the pool's function that a user is confirmed.
final class Confirmation {
  static final String SIGN_UP = "PostConfirmation_ConfirmSignUp";
  static final String PASSWORD = "PostConfirmation_ConfirmForgotPassword";

  private Confirmation() {}

  static void tell(
      Triggers triggers,
      Pool pool,
      String clientId,
      User user,
      String source,
      Map<String, String> metadata) {
    var request = Json.object();
    request.set("userAttributes", user.attributesForTriggers());
    Json.putMetadata(request, metadata);
    triggers.call(
        Trigger.POST_CONFIRMATION,
        new Triggers.Occasion(pool, clientId, user.name(), source),
        request,
        Json.object());
  }
}
