package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What users do with themselves, by an access token.
record HolderOperations(Pools pools, Tokens tokens, Messenger messenger) {

  void register(AwsJsonApi.Builder api) {
    api.operation("GetUser", this::get, "AccessToken")
        .operation(
            "UpdateUserAttributes",
            this::updateAttributes,
            "AccessToken",
            "UserAttributes",
            "ClientMetadata")
        .operation(
            "GetUserAttributeVerificationCode",
            this::sendCode,
            "AccessToken",
            "AttributeName",
            "ClientMetadata")
        .operation(
            "VerifyUserAttribute", this::verifyAttribute, "AccessToken", "AttributeName", "Code")
        .operation(
            "ChangePassword",
            this::changePassword,
            "AccessToken",
            "PreviousPassword",
            "ProposedPassword")
        .operation("GlobalSignOut", this::signOut, "AccessToken");
  }

  private ObjectNode get(AwsJsonObject input) {
    var user = holder(input).user();
    var json = Json.object().put("Username", user.name());
    return json.set("UserAttributes", Json.attributes(user.attributes()));
  }

  private ObjectNode updateAttributes(AwsJsonObject input) {
    var holder = holder(input);
    var settings = holder.pool().settings();
    var given = AttributeSchema.pairs(input, "UserAttributes");
    AttributeSchema.check(settings, given, false);
    AttributeSchema.checkMutable(settings, given.keySet());

    var changes = new LinkedHashMap<>(given);
    var output = Json.object();
    var details = output.putArray("CodeDeliveryDetailsList");
    for (var attribute : List.of(AttributeSchema.PHONE, AttributeSchema.EMAIL)) {
      if (isNew(holder.user(), attribute, given)) {
        changes.put(attribute + "_verified", "false");
      }
    }
    var updated = holder.pool().update(holder.user(), it -> it.withAttributes(changes));
    for (var attribute : List.of(AttributeSchema.PHONE, AttributeSchema.EMAIL)) {
      if (isNew(holder.user(), attribute, given) && settings.autoVerified().contains(attribute)) {
        details.add(
            messenger.sendCode(
                holder.pool(),
                holder.clientId(),
                updated,
                attribute,
                Messenger.Occasion.update(attribute),
                input.textMap("ClientMetadata")));
      }
    }
    return output;
  }

  private static boolean isNew(User user, String attribute, Map<String, String> given) {
    var value = given.get(attribute);
    return value != null && !value.isEmpty() && !value.equals(user.attributes().get(attribute));
  }

  private ObjectNode sendCode(AwsJsonObject input) {
    var holder = holder(input);
    var attribute = verifiable(input);
    if (!holder.user().attributes().containsKey(attribute)) {
      throw Errors.invalid("The user has no %s to verify.".formatted(attribute));
    }
    return SignUpOperations.delivered(
        messenger.sendCode(
            holder.pool(),
            holder.clientId(),
            holder.user(),
            attribute,
            Messenger.Occasion.verify(attribute),
            input.textMap("ClientMetadata")));
  }

  private ObjectNode verifyAttribute(AwsJsonObject input) {
    var holder = holder(input);
    var attribute = verifiable(input);
    var purpose = attribute.equals(AttributeSchema.EMAIL) ? User.Purpose.EMAIL : User.Purpose.PHONE;
    var code = input.text("Code");
    holder
        .pool()
        .update(
            holder.user(),
            it -> {
              Codes.check(it, purpose, code, pools.clock().instant());
              return it.withoutCode(purpose)
                  .withAttributes(Map.of(attribute + "_verified", "true"));
            });
    return Json.object();
  }

  private ObjectNode changePassword(AwsJsonObject input) {
    var holder = holder(input);
    var previous = input.text("PreviousPassword");
    var proposed = input.text("ProposedPassword");
    var password = holder.user().password();
    if (password == null || !password.matches(previous)) {
      throw Errors.wrongPassword();
    }
    holder.pool().settings().passwordPolicy().check(proposed);
    var kept = Password.of(holder.pool().settings(), holder.user().name(), proposed);
    holder.pool().update(holder.user(), it -> it.withPassword(kept, null));
    return Json.object();
  }

  private ObjectNode signOut(AwsJsonObject input) {
    var holder = holder(input);
    holder.pool().update(holder.user(), User::signedOut);
    return Json.object();
  }

  private static String verifiable(AwsJsonObject input) {
    var attribute = input.text("AttributeName");
    if (!attribute.equals(AttributeSchema.EMAIL) && !attribute.equals(AttributeSchema.PHONE)) {
      throw Errors.invalid("AttributeName has to be email or phone_number.");
    }
    return attribute;
  }

  private Tokens.Holder holder(AwsJsonObject input) {
    return tokens.holder(input.text("AccessToken"));
  }
}
