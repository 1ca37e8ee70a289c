package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings users in whom only the pool's function knows.
record Migration(Pools pools, Triggers triggers) {
  static final String AUTHENTICATION = "UserMigration_Authentication";
  static final String FORGOT_PASSWORD = "UserMigration_ForgotPassword";

  /// Asks the function, and adds the user if it knows one.
  ///
  /// @param password as it was typed, or `null` for a user who forgot it
  /// @return `null` when there is no function
  /// @throws AwsJsonException when the function does not know the user either
  @Nullable User migrate(
      Pool pool,
      Client client,
      String login,
      @Nullable String password,
      String source,
      Map<String, String> validationData,
      Map<String, String> metadata) {
    var request = Json.object();
    if (password != null) {
      request.put("password", password);
    }
    Json.putValidationData(request, validationData);
    Json.putMetadata(request, metadata);
    var response = Json.object();
    for (var name :
        List.of(
            "userAttributes",
            "forceAliasCreation",
            "finalUserStatus",
            "messageAction",
            "desiredDeliveryMediums")) {
      response.putNull(name);
    }
    var occasion = new Triggers.Occasion(pool, client.id(), login, source);
    TriggerResponse answer;
    try {
      answer = triggers.call(Trigger.USER_MIGRATION, occasion, request, response);
    } catch (AwsJsonException e) {
      if (e.type().equals("UserLambdaValidationException")) {
        throw new AwsJsonException(
            "UserNotFoundException", "Exception migrating user in app client " + client.id());
      }
      throw e;
    }
    return answer == null ? null : add(pool, login, password, answer);
  }

  private User add(Pool pool, String login, @Nullable String password, TriggerResponse answer) {
    var given = answer.textMap("userAttributes");
    given.remove("username");
    given.remove(AttributeSchema.SUB);
    AttributeSchema.check(pool.settings(), given, true);
    var sub = UUID.randomUUID().toString();
    var attributes = new LinkedHashMap<String, String>();
    attributes.put(AttributeSchema.SUB, sub);
    attributes.putAll(given);
    boolean isConfirmed = "CONFIRMED".equals(answer.text("finalUserStatus"));
    var now = pools.clock().instant();
    var name = pool.settings().usernameAttributes().isEmpty() ? login : sub;
    var user =
        new User(
            name,
            attributes,
            isConfirmed ? User.Status.CONFIRMED : User.Status.RESET_REQUIRED,
            true,
            password == null ? null : Password.of(pool.settings(), name, password),
            null,
            now,
            now,
            Set.of(),
            Map.of(),
            Map.of());
    pool.add(user, answer.flag("forceAliasCreation"));
    return user;
  }
}
