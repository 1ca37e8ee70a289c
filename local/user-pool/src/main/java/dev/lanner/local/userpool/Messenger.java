package dev.lanner.local.userpool;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Sends codes and invitations, after the pool's function has had its say.
record Messenger(Consumer<Message> sink, Triggers triggers, InstantSource clock) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /// What a function keeps where the code belongs.
  private static final String CODE = "{####}";

  private static final String USERNAME = "{username}";

  /// Why a message is sent.
  enum Occasion {
    SIGN_UP("CustomMessage_SignUp", User.Purpose.SIGN_UP, DAY),
    RESEND("CustomMessage_ResendCode", User.Purpose.SIGN_UP, DAY),
    FORGOT_PASSWORD("CustomMessage_ForgotPassword", User.Purpose.PASSWORD, HOUR),
    UPDATE_EMAIL("CustomMessage_UpdateUserAttribute", User.Purpose.EMAIL, DAY),
    UPDATE_PHONE("CustomMessage_UpdateUserAttribute", User.Purpose.PHONE, DAY),
    VERIFY_EMAIL("CustomMessage_VerifyUserAttribute", User.Purpose.EMAIL, DAY),
    VERIFY_PHONE("CustomMessage_VerifyUserAttribute", User.Purpose.PHONE, DAY);

    private final String source;
    private final User.Purpose purpose;
    private final Duration validity;

    Occasion(String source, User.Purpose purpose, Duration validity) {
      this.source = source;
      this.purpose = purpose;
      this.validity = validity;
    }

    static Occasion update(String attribute) {
      return attribute.equals(AttributeSchema.EMAIL) ? UPDATE_EMAIL : UPDATE_PHONE;
    }

    static Occasion verify(String attribute) {
      return attribute.equals(AttributeSchema.EMAIL) ? VERIFY_EMAIL : VERIFY_PHONE;
    }
  }

  /// Sends a new code to this attribute of the user, in place of an earlier one for the same.
  ///
  /// @return where it went, for `CodeDeliveryDetails`
  ObjectNode sendCode(
      Pool pool,
      String clientId,
      User user,
      String attribute,
      Occasion occasion,
      Map<String, String> clientMetadata) {
    var code = Secrets.code();
    var until = clock.instant().plus(occasion.validity);
    var updated =
        pool.update(
            user, it -> it.withCode(occasion.purpose, new User.Code(code, attribute, until)));
    var text =
        occasion == Occasion.FORGOT_PASSWORD
            ? "Your password reset code is " + CODE + "."
            : "Your confirmation code is " + CODE + ".";
    var from = new Triggers.Occasion(pool, clientId, user.name(), occasion.source);
    send(from, updated, attribute, code, text, null, clientMetadata);
    return delivery(attribute, updated.attributes().getOrDefault(attribute, ""));
  }

  /// Tells a user who was created about it.
  void invite(Pool pool, User user, String medium, String password, Map<String, String> metadata) {
    var attribute = medium.equals("SMS") ? AttributeSchema.PHONE : AttributeSchema.EMAIL;
    var from =
        new Triggers.Occasion(
            pool, Triggers.NO_CLIENT, user.name(), "CustomMessage_AdminCreateUser");
    var text = "Your username is " + USERNAME + " and temporary password is " + CODE + ".";
    send(from, user, attribute, password, text, USERNAME, metadata);
  }

  /// `CodeDeliveryDetails` of a code that went there.
  static ObjectNode delivery(String attribute, String destination) {
    boolean isEmail = attribute.equals(AttributeSchema.EMAIL);
    return Json.object()
        .put("AttributeName", attribute)
        .put("DeliveryMedium", isEmail ? "EMAIL" : "SMS")
        .put("Destination", isEmail ? maskedEmail(destination) : maskedPhone(destination));
  }

  private void send(
      Triggers.Occasion from,
      User user,
      String attribute,
      String code,
      String defaultText,
      @Nullable String usernameParameter,
      Map<String, String> clientMetadata) {
    boolean isEmail = attribute.equals(AttributeSchema.EMAIL);
    var request = Json.object();
    request.set("userAttributes", user.attributesForTriggers());
    request.put("codeParameter", CODE);
    request.put("usernameParameter", usernameParameter);
    Json.putMetadata(request, clientMetadata);
    var response = Json.object();
    response.putNull("smsMessage");
    response.putNull("emailMessage");
    response.putNull("emailSubject");
    var custom = triggers.call(Trigger.CUSTOM_MESSAGE, from, request, response);
    var text = custom == null ? null : custom.text(isEmail ? "emailMessage" : "smsMessage");
    var subject = custom == null ? null : custom.text("emailSubject");
    // Cognito sends its own message when the function's has no place for the code.
    if (text == null || !text.contains(CODE)) {
      text = defaultText;
    }
    if (subject == null) {
      subject = usernameParameter == null ? "Your verification code" : "Your temporary password";
    }
    sink.accept(
        new Message(
            from.pool().settings().id(),
            user.name(),
            isEmail ? "EMAIL" : "SMS",
            user.attributes().getOrDefault(attribute, ""),
            code,
            isEmail ? subject : "",
            text.replace(USERNAME, user.name()).replace(CODE, code)));
  }

  private static String maskedEmail(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "***" : email.charAt(0) + "***@" + email.charAt(at + 1) + "***";
  }

  private static String maskedPhone(String phone) {
    int shown = Math.min(4, Math.max(0, phone.length() - 4));
    return "+"
        + "*".repeat(Math.max(0, phone.length() - 1 - shown))
        + phone.substring(phone.length() - shown);
  }
}
