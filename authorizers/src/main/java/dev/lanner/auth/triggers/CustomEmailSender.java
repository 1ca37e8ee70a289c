package dev.lanner.auth.triggers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An e-mail is to be sent.
///
/// @param occasion what every trigger tells
/// @param code the code or temporary password, encrypted by the AWS Encryption SDK under the KMS
///   key of the pool, in base64; `null` where there is none
/// @param type of the request, such as `customEmailSenderRequestV1`
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param clientMetadata what the client has sent along for triggers
public record CustomEmailSender(
    Occasion occasion,
    @Nullable Secret code,
    String type,
    Map<String, String> userAttributes,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// A code to confirm a sign-up with.
  public static final String SIGN_UP = "CustomEmailSender_SignUp";

  /// The same again.
  public static final String RESEND_CODE = "CustomEmailSender_ResendCode";

  /// A code to set another password with.
  public static final String FORGOT_PASSWORD = "CustomEmailSender_ForgotPassword";

  /// A code to verify another address or number with.
  public static final String UPDATE_USER_ATTRIBUTE = "CustomEmailSender_UpdateUserAttribute";

  /// A code to verify an address or number with.
  public static final String VERIFY_USER_ATTRIBUTE = "CustomEmailSender_VerifyUserAttribute";

  /// The temporary password of somebody whom an administrator has added.
  public static final String ADMIN_CREATE_USER = "CustomEmailSender_AdminCreateUser";

  /// A code to sign in with.
  public static final String AUTHENTICATION = "CustomEmailSender_Authentication";

  /// A warning of somebody who may have taken over the account; `userAttributes` tell of that.
  public static final String ACCOUNT_TAKE_OVER_NOTIFICATION =
      "CustomEmailSender_AccountTakeOverNotification";

  /// Copies what can be changed.
  public CustomEmailSender {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
  }
}
