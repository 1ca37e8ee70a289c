package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What administrators do with users.
record AdminOperations(Pools pools, NewUsers newUsers, Messenger messenger) {

  void register(AwsJsonApi.Builder api) {
    api.operation(
            "AdminCreateUser",
            this::create,
            "UserPoolId",
            "Username",
            "UserAttributes",
            "ValidationData",
            "TemporaryPassword",
            "ForceAliasCreation",
            "MessageAction",
            "DesiredDeliveryMediums",
            "ClientMetadata")
        .operation(
            "AdminSetUserPassword",
            this::setPassword,
            "UserPoolId",
            "Username",
            "Password",
            "Permanent")
        .operation("AdminGetUser", this::get, "UserPoolId", "Username")
        .operation(
            "ListUsers",
            this::list,
            "UserPoolId",
            "AttributesToGet",
            "Limit",
            "PaginationToken",
            "Filter")
        .operation("AdminDeleteUser", this::delete, "UserPoolId", "Username")
        .operation(
            "AdminUpdateUserAttributes",
            this::updateAttributes,
            "UserPoolId",
            "Username",
            "UserAttributes",
            "ClientMetadata")
        .operation("AdminEnableUser", input -> change(input, it -> it.withEnabled(true)), NAMED)
        .operation("AdminDisableUser", input -> change(input, it -> it.withEnabled(false)), NAMED)
        .operation("AdminUserGlobalSignOut", input -> change(input, User::signedOut), NAMED);
  }

  private static final String[] NAMED = {"UserPoolId", "Username"};

  private ObjectNode create(AwsJsonObject input) {
    var pool = pools.get(input);
    var policy = pool.settings().passwordPolicy();
    var given = input.optionalText("TemporaryPassword");
    if (given != null) {
      policy.check(given);
    }
    var password = given == null ? Secrets.password(policy.minLength()) : given;
    var action = input.optionalText("MessageAction");
    var now = pools.clock().instant();
    var until = now.plus(Duration.ofDays(policy.temporaryDays()));
    var metadata = input.textMap("ClientMetadata");
    var login = input.text("Username");

    User user;
    if ("RESEND".equals(action)) {
      var invited = pool.user(login);
      if (invited.status() != User.Status.FORCE_CHANGE_PASSWORD) {
        throw new AwsJsonException(
            "UnsupportedUserStateException",
            "Resend not possible. User status is not FORCE_CHANGE_PASSWORD.");
      }
      var kept = Password.of(pool.settings(), invited.name(), password);
      user = pool.update(invited, it -> it.withPassword(kept, until));
    } else {
      var attributes = AttributeSchema.pairs(input, "UserAttributes");
      var made = newUsers.make(pool, login, attributes, true, now);
      var answer =
          newUsers.ask(
              pool,
              Triggers.NO_CLIENT,
              "PreSignUp_AdminCreateUser",
              made,
              AttributeSchema.pairs(input, "ValidationData"),
              metadata);
      user =
          NewUsers.withAnswer(made, answer)
              .withPassword(Password.of(pool.settings(), made.name(), password), until);
      pool.add(user, input.flag("ForceAliasCreation", false));
    }
    if (!"SUPPRESS".equals(action)) {
      for (var medium : media(input)) {
        invite(pool, user, medium, password, metadata);
      }
    }
    return Json.object().set("User", user.toJson());
  }

  private static List<String> media(AwsJsonObject input) {
    var wanted = input.texts("DesiredDeliveryMediums");
    return wanted.isEmpty() ? List.of("SMS") : wanted;
  }

  private void invite(
      Pool pool, User user, String medium, String password, Map<String, String> metadata) {
    var attribute = medium.equals("SMS") ? AttributeSchema.PHONE : AttributeSchema.EMAIL;
    if (user.attributes().containsKey(attribute)) {
      messenger.invite(pool, user, medium, password, metadata);
    }
  }

  private ObjectNode setPassword(AwsJsonObject input) {
    var pool = pools.get(input);
    var user = pool.user(input.text("Username"));
    var policy = pool.settings().passwordPolicy();
    var password = input.text("Password");
    policy.check(password);
    @Nullable Instant until =
        input.flag("Permanent", false)
            ? null
            : pools.clock().instant().plus(Duration.ofDays(policy.temporaryDays()));
    var kept = Password.of(pool.settings(), user.name(), password);
    pool.update(user, it -> it.withPassword(kept, until));
    return Json.object();
  }

  private ObjectNode get(AwsJsonObject input) {
    return pools.get(input).user(input.text("Username")).toAdminJson();
  }

  private ObjectNode list(AwsJsonObject input) {
    var pool = pools.get(input);
    var filter = UserFilter.parse(input.optionalText("Filter"));
    var wanted = input.texts("AttributesToGet");
    var users = pool.users().stream().filter(filter::matches).toList();
    return Page.of(
            users, user -> pool.settings().key(user.name()), input, "Limit", "PaginationToken")
        .toJson("Users", "PaginationToken", user -> narrowed(user, wanted));
  }

  private static ObjectNode narrowed(User user, List<String> wanted) {
    var json = user.toJson();
    if (!wanted.isEmpty()) {
      var attributes = new LinkedHashMap<>(user.attributes());
      attributes.keySet().retainAll(wanted);
      json.set("Attributes", Json.attributes(attributes));
    }
    return json;
  }

  private @Nullable ObjectNode delete(AwsJsonObject input) {
    var pool = pools.get(input);
    pool.remove(pool.user(input.text("Username")));
    return null;
  }

  private ObjectNode updateAttributes(AwsJsonObject input) {
    var pool = pools.get(input);
    var user = pool.user(input.text("Username"));
    var changes = AttributeSchema.pairs(input, "UserAttributes");
    AttributeSchema.check(pool.settings(), changes, true);
    AttributeSchema.checkMutable(pool.settings(), changes.keySet());
    pool.update(user, it -> it.withAttributes(changes));
    return Json.object();
  }

  private ObjectNode change(AwsJsonObject input, UnaryOperator<User> change) {
    var pool = pools.get(input);
    pool.update(pool.user(input.text("Username")), change);
    return Json.object();
  }
}
