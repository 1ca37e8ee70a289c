package dev.lanner.auth.triggers;

import org.jspecify.annotations.Nullable;

/// The event of `OnUserMigration`.
final class UserMigrationFormat implements TriggerFormat<UserMigration, UserMigration.Response> {
  @Override
  public UserMigration read(Occasion occasion, EventMembers request) {
    String password = request.text("password");
    return new UserMigration(
        occasion,
        password == null ? null : Secret.of(password),
        request.textsByName("validationData"),
        request.textsByName("clientMetadata"));
  }

  @Override
  public void write(
      UserMigration event,
      EventMembers request,
      UserMigration.@Nullable Response answer,
      ResponseMembers response) {
    if (answer != null) {
      if (!answer.known()) {
        throw new UserMessageException("Unknown user");
      }
      response.put("userAttributes", answer.userAttributes());
      String status = answer.finalUserStatus();
      if (status != null) {
        response.put("finalUserStatus", status);
      }
      if (answer.suppressMessage()) {
        response.put("messageAction", "SUPPRESS");
      }
      if (answer.forceAliasCreation()) {
        response.put("forceAliasCreation", true);
      }
    }
  }
}
