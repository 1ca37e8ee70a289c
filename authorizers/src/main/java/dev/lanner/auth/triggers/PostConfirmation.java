package dev.lanner.auth.triggers;

import java.util.Map;

/// A user is confirmed, or has a new password by a code.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param clientMetadata what the client has sent along for triggers
public record PostConfirmation(
    Occasion occasion, Map<String, String> userAttributes, Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Users have confirmed their sign-up.
  public static final String CONFIRM_SIGN_UP = "PostConfirmation_ConfirmSignUp";

  /// They have set a new password.
  public static final String CONFIRM_FORGOT_PASSWORD = "PostConfirmation_ConfirmForgotPassword";

  /// Copies what can be changed.
  public PostConfirmation {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
  }
}
