package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Users sign up and confirm that they are reached, or are confirmed by an administrator.
record SignUpOperations(Pools pools, NewUsers newUsers, Messenger messenger, Triggers triggers) {

  void register(AwsJsonApi.Builder api) {
    api.operation(
            "SignUp",
            this::signUp,
            "ClientId",
            "SecretHash",
            "Username",
            "Password",
            "UserAttributes",
            "ValidationData",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData")
        .operation(
            "ConfirmSignUp",
            this::confirm,
            "ClientId",
            "SecretHash",
            "Username",
            "ConfirmationCode",
            "ForceAliasCreation",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData")
        .operation(
            "AdminConfirmSignUp", this::adminConfirm, "UserPoolId", "Username", "ClientMetadata")
        .operation(
            "ResendConfirmationCode",
            this::resend,
            "ClientId",
            "SecretHash",
            "Username",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData");
  }

  private ObjectNode signUp(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    var client = pool.client(input.text("ClientId"));
    var login = input.text("Username");
    client.checkSecretHash(login, input.optionalText("SecretHash"));
    if (pool.settings().isAdminCreateOnly()) {
      throw Errors.notAuthorized("SignUp is not permitted for this user pool");
    }
    var password = input.text("Password");
    pool.settings().passwordPolicy().check(password);
    var metadata = input.textMap("ClientMetadata");
    var made =
        newUsers.make(
            pool,
            login,
            AttributeSchema.pairs(input, "UserAttributes"),
            false,
            pools.clock().instant());
    var answer =
        newUsers.ask(
            pool,
            client.id(),
            "PreSignUp_SignUp",
            made,
            AttributeSchema.pairs(input, "ValidationData"),
            metadata);
    boolean isConfirmed = answer != null && answer.flag("autoConfirmUser");
    var user =
        NewUsers.withAnswer(made, answer)
            .withPassword(Password.of(pool.settings(), made.name(), password), null)
            .withStatus(isConfirmed ? User.Status.CONFIRMED : User.Status.UNCONFIRMED);
    pool.add(user, false);

    var output = Json.object().put("UserConfirmed", isConfirmed).put("UserSub", user.sub());
    if (isConfirmed) {
      Confirmation.tell(triggers, pool, client.id(), user, Confirmation.SIGN_UP, metadata);
      return output;
    }
    var attribute = reachedBy(pool, user);
    return attribute == null
        ? output
        : output.set(
            "CodeDeliveryDetails",
            messenger.sendCode(
                pool, client.id(), user, attribute, Messenger.Occasion.SIGN_UP, metadata));
  }

  private ObjectNode confirm(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    var client = pool.client(input.text("ClientId"));
    var login = input.text("Username");
    client.checkSecretHash(login, input.optionalText("SecretHash"));
    var sent = input.text("ConfirmationCode");
    var user = pool.find(login);
    if (user == null) {
      throw client.hidesUsers() ? Errors.codeExpired() : Errors.noUserOfClient();
    }
    var confirmed =
        pool.update(
            user,
            input.flag("ForceAliasCreation", false),
            it -> {
              requireUnconfirmed(it);
              var code = Codes.check(it, User.Purpose.SIGN_UP, sent, pools.clock().instant());
              return it.withoutCode(User.Purpose.SIGN_UP)
                  .withAttributes(Map.of(code.attribute() + "_verified", "true"))
                  .withStatus(User.Status.CONFIRMED);
            });
    Confirmation.tell(
        triggers,
        pool,
        client.id(),
        confirmed,
        Confirmation.SIGN_UP,
        input.textMap("ClientMetadata"));
    return Json.object();
  }

  private ObjectNode adminConfirm(AwsJsonObject input) {
    var pool = pools.get(input);
    var user = pool.user(input.text("Username"));
    var confirmed =
        pool.update(
            user,
            it -> {
              requireUnconfirmed(it);
              return it.withoutCode(User.Purpose.SIGN_UP).withStatus(User.Status.CONFIRMED);
            });
    Confirmation.tell(
        triggers,
        pool,
        Triggers.NO_CLIENT,
        confirmed,
        Confirmation.SIGN_UP,
        input.textMap("ClientMetadata"));
    return Json.object();
  }

  private ObjectNode resend(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    var client = pool.client(input.text("ClientId"));
    var login = input.text("Username");
    client.checkSecretHash(login, input.optionalText("SecretHash"));
    var user = pool.find(login);
    if (user == null) {
      if (client.hidesUsers()) {
        return delivered(Messenger.delivery(AttributeSchema.EMAIL, login + "@example.com"));
      }
      throw Errors.noUserOfClient();
    }
    if (user.status() != User.Status.UNCONFIRMED) {
      throw Errors.invalid("User is already confirmed.");
    }
    var attribute = reachedBy(pool, user);
    if (attribute == null) {
      throw Errors.invalid(
          "Cannot resend codes. Auto verification not turned on, or the user has nothing to verify.");
    }
    return delivered(
        messenger.sendCode(
            pool,
            client.id(),
            user,
            attribute,
            Messenger.Occasion.RESEND,
            input.textMap("ClientMetadata")));
  }

  static ObjectNode delivered(ObjectNode details) {
    return Json.object().set("CodeDeliveryDetails", details);
  }

  private static void requireUnconfirmed(User user) {
    if (user.status() != User.Status.UNCONFIRMED) {
      throw Errors.notAuthorized("User cannot be confirmed. Current status is " + user.status());
    }
  }

  /// Where a code for sign-up goes; Cognito prefers the phone.
  private static @Nullable String reachedBy(Pool pool, User user) {
    for (var attribute : List.of(AttributeSchema.PHONE, AttributeSchema.EMAIL)) {
      if (pool.settings().autoVerified().contains(attribute)
          && user.attributes().containsKey(attribute)) {
        return attribute;
      }
    }
    return null;
  }
}
