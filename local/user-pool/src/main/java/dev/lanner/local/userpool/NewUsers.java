package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes users of the names that they sign up with.
record NewUsers(Triggers triggers) {

  /// A user who is in no pool yet.
  ///
  /// @param login a name, or the e-mail address or phone number that the pool takes instead
  /// @throws AwsJsonException when the pool does not take it, or not these attributes
  User make(Pool pool, String login, Map<String, String> given, boolean isAdmin, Instant now) {
    var settings = pool.settings();
    AttributeSchema.check(settings, given, isAdmin);
    var sub = UUID.randomUUID().toString();
    var attributes = new LinkedHashMap<String, String>();
    attributes.put(AttributeSchema.SUB, sub);
    attributes.putAll(given);
    var name = login;
    if (settings.usernameAttributes().isEmpty()) {
      refuseAlias(settings, login);
    } else {
      attributes.put(usernameAttribute(settings, login), login);
      name = sub;
    }
    var missing = AttributeSchema.missing(settings, attributes);
    if (!isAdmin && !missing.isEmpty()) {
      throw Errors.invalid(
          "Attributes did not conform to the schema: %s: The attribute is required"
              .formatted(missing.getFirst()));
    }
    return new User(
        name,
        attributes,
        User.Status.UNCONFIRMED,
        true,
        null,
        null,
        now,
        now,
        Set.of(),
        Map.of(),
        Map.of());
  }

  /// Asks the pool's function about a new user.
  ///
  /// @return `null` when there is none
  @Nullable TriggerResponse ask(
      Pool pool,
      String clientId,
      String source,
      User user,
      Map<String, String> validationData,
      Map<String, String> metadata) {
    var request = Json.object();
    var attributes = new LinkedHashMap<>(user.attributes());
    attributes.remove(AttributeSchema.SUB);
    request.set("userAttributes", Json.object(attributes));
    Json.putValidationData(request, validationData);
    Json.putMetadata(request, metadata);
    var response = Json.object();
    response.put("autoConfirmUser", false);
    response.put("autoVerifyEmail", false);
    response.put("autoVerifyPhone", false);
    return triggers.call(
        Trigger.PRE_SIGN_UP,
        new Triggers.Occasion(pool, clientId, user.name(), source),
        request,
        response);
  }

  /// The user as the function wants it.
  static User withAnswer(User user, @Nullable TriggerResponse answer) {
    if (answer == null) {
      return user;
    }
    var changes = new LinkedHashMap<String, String>();
    verify(changes, user, AttributeSchema.EMAIL, answer.flag("autoVerifyEmail"));
    verify(changes, user, AttributeSchema.PHONE, answer.flag("autoVerifyPhone"));
    return user.withAttributes(changes);
  }

  private static void verify(
      Map<String, String> changes, User user, String attribute, boolean isVerified) {
    if (isVerified && user.attributes().containsKey(attribute)) {
      changes.put(attribute + "_verified", "true");
    }
  }

  private static void refuseAlias(PoolSettings settings, String login) {
    if (settings.aliasAttributes().contains(AttributeSchema.EMAIL)
        && AttributeSchema.isEmail(login)) {
      throw Errors.invalid(
          "Username cannot be of email format, since user pool is configured for email alias.");
    }
    if (settings.aliasAttributes().contains(AttributeSchema.PHONE)
        && AttributeSchema.isPhone(login)) {
      throw Errors.invalid(
          "Username cannot be of phone number format, since user pool is configured for phone number alias.");
    }
  }

  private static String usernameAttribute(PoolSettings settings, String login) {
    var taken = settings.usernameAttributes();
    if (taken.contains(AttributeSchema.EMAIL) && AttributeSchema.isEmail(login)) {
      return AttributeSchema.EMAIL;
    }
    if (taken.contains(AttributeSchema.PHONE) && AttributeSchema.isPhone(login)) {
      return AttributeSchema.PHONE;
    }
    throw Errors.invalid(
        taken.size() > 1
            ? "Username should be either an email or a phone number."
            : "Username should be %s."
                .formatted(taken.contains(AttributeSchema.EMAIL) ? "an email" : "a phone number"));
  }
}
