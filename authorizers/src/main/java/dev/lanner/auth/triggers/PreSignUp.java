package dev.lanner.auth.triggers;

import java.util.Map;

/// A user is about to be added.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param validationData what the client has sent along for this trigger, and nobody keeps
/// @param clientMetadata what the client has sent along for triggers
public record PreSignUp(
    Occasion occasion,
    Map<String, String> userAttributes,
    Map<String, String> validationData,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Users sign up themselves.
  public static final String SIGN_UP = "PreSignUp_SignUp";

  /// An administrator adds them.
  public static final String ADMIN_CREATE_USER = "PreSignUp_AdminCreateUser";

  /// They come from another identity provider.
  public static final String EXTERNAL_PROVIDER = "PreSignUp_ExternalProvider";

  /// Copies what can be changed.
  public PreSignUp {
    userAttributes = Texts.copyOf(userAttributes);
    validationData = Texts.copyOf(validationData);
    clientMetadata = Texts.copyOf(clientMetadata);
  }

  /// What becomes of the user.
  ///
  /// @param autoConfirmUser whether they need not confirm by a code
  /// @param autoVerifyEmail whether the e-mail address counts as verified; Cognito refuses that
  ///   without an address
  /// @param autoVerifyPhone whether the phone number counts as verified; Cognito refuses that
  ///   without a number
  public record Response(
      boolean autoConfirmUser, boolean autoVerifyEmail, boolean autoVerifyPhone) {
    /// The user is added as the pool has it.
    public static Response unchanged() {
      return new Response(false, false, false);
    }

    /// The user need not confirm.
    public static Response confirmed() {
      return new Response(true, false, false);
    }

    /// The same with an e-mail address that counts as verified.
    public Response withVerifiedEmail() {
      return new Response(autoConfirmUser, true, autoVerifyPhone);
    }

    /// The same with a phone number that counts as verified.
    public Response withVerifiedPhone() {
      return new Response(autoConfirmUser, autoVerifyEmail, true);
    }
  }
}
