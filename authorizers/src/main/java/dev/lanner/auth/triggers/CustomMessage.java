package dev.lanner.auth.triggers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message is about to be sent, with a code or a temporary password.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param codeParameter what stands for the code in messages, such as `{####}`
/// @param linkParameter what stands for the link in messages of pools that verify by link, such as
///   `{##Click Here##}`; `null` elsewhere
/// @param usernameParameter what stands for the user's name in invitations, such as `{username}`;
///   `null` elsewhere
/// @param clientMetadata what the client has sent along for triggers
public record CustomMessage(
    Occasion occasion,
    Map<String, String> userAttributes,
    String codeParameter,
    @Nullable String linkParameter,
    @Nullable String usernameParameter,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Users have signed up and have to confirm.
  public static final String SIGN_UP = "CustomMessage_SignUp";

  /// An administrator has added them: an invitation.
  public static final String ADMIN_CREATE_USER = "CustomMessage_AdminCreateUser";

  /// They want the code to confirm with again.
  public static final String RESEND_CODE = "CustomMessage_ResendCode";

  /// They have forgotten their password.
  public static final String FORGOT_PASSWORD = "CustomMessage_ForgotPassword";

  /// They have another address or number and have to verify it.
  public static final String UPDATE_USER_ATTRIBUTE = "CustomMessage_UpdateUserAttribute";

  /// They want to verify an address or number.
  public static final String VERIFY_USER_ATTRIBUTE = "CustomMessage_VerifyUserAttribute";

  /// They sign in with a code.
  public static final String AUTHENTICATION = "CustomMessage_Authentication";

  /// Copies what can be changed.
  public CustomMessage {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
  }

  /// The message. It has to keep {@link #codeParameter()} or {@link #linkParameter()}, and in
  /// invitations {@link #usernameParameter()} as well; if not, the trigger fails, as Cognito would
  /// silently send its own message.
  ///
  /// @param smsMessage an SMS, or `null` for that of the pool
  /// @param emailSubject of an e-mail, or `null` for that of the pool
  /// @param emailMessage of an e-mail, or `null` for that of the pool
  public record Response(
      @Nullable String smsMessage, @Nullable String emailSubject, @Nullable String emailMessage) {
    /// The pool's own messages.
    public static Response unchanged() {
      return new Response(null, null, null);
    }

    /// The same with another SMS.
    public Response withSms(String message) {
      return new Response(message, emailSubject, emailMessage);
    }

    /// The same with another e-mail.
    public Response withEmail(String subject, String message) {
      return new Response(smsMessage, subject, message);
    }
  }
}
