package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Users who forgot their password get a code, and with it a new password.
record PasswordOperations(
    Pools pools, Messenger messenger, Triggers triggers, Migration migration) {

  void register(AwsJsonApi.Builder api) {
    api.operation(
            "ForgotPassword",
            this::forgot,
            "ClientId",
            "SecretHash",
            "Username",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData")
        .operation(
            "ConfirmForgotPassword",
            this::confirm,
            "ClientId",
            "SecretHash",
            "Username",
            "ConfirmationCode",
            "Password",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData");
  }

  private ObjectNode forgot(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    var client = pool.client(input.text("ClientId"));
    var login = input.text("Username");
    client.checkSecretHash(login, input.optionalText("SecretHash"));
    var metadata = input.textMap("ClientMetadata");
    var user = pool.find(login);
    if (user == null) {
      user =
          migration.migrate(
              pool, client, login, null, Migration.FORGOT_PASSWORD, Map.of(), metadata);
    }
    if (user == null) {
      if (client.hidesUsers()) {
        return SignUpOperations.delivered(
            Messenger.delivery(AttributeSchema.EMAIL, login + "@example.com"));
      }
      throw Errors.noUser();
    }
    if (!user.isEnabled()) {
      throw Errors.notAuthorized("User is disabled.");
    }
    if (user.status() == User.Status.FORCE_CHANGE_PASSWORD) {
      throw Errors.notAuthorized("User password cannot be reset in the current state.");
    }
    var attribute = verified(user);
    if (attribute == null) {
      throw Errors.invalid(
          "Cannot reset password for the user as there is no registered/verified email or phone_number");
    }
    return SignUpOperations.delivered(
        messenger.sendCode(
            pool, client.id(), user, attribute, Messenger.Occasion.FORGOT_PASSWORD, metadata));
  }

  private ObjectNode confirm(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    var client = pool.client(input.text("ClientId"));
    var login = input.text("Username");
    client.checkSecretHash(login, input.optionalText("SecretHash"));
    var password = input.text("Password");
    pool.settings().passwordPolicy().check(password);
    var sent = input.text("ConfirmationCode");
    var user = pool.find(login);
    if (user == null) {
      throw client.hidesUsers() ? Errors.codeExpired() : Errors.noUser();
    }
    var kept = Password.of(pool.settings(), user.name(), password);
    var confirmed =
        pool.update(
            user,
            it -> {
              Codes.check(it, User.Purpose.PASSWORD, sent, pools.clock().instant());
              return it.withoutCode(User.Purpose.PASSWORD).withPassword(kept, null);
            });
    Confirmation.tell(
        triggers,
        pool,
        client.id(),
        confirmed,
        Confirmation.PASSWORD,
        input.textMap("ClientMetadata"));
    return Json.object();
  }

  private static @Nullable String verified(User user) {
    for (var attribute : List.of(AttributeSchema.PHONE, AttributeSchema.EMAIL)) {
      if (user.isVerified(attribute) && user.attributes().containsKey(attribute)) {
        return attribute;
      }
    }
    return null;
  }
}
