package dev.lanner.local.userpool;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is said about a pool when it is created, and never changes.
///
/// @param autoVerified `email`, `phone_number` or both: where sign-up sends codes
/// @param usernameAttributes what users sign up and in with instead of a name
/// @param aliasAttributes what users may sign in with besides their name
/// @param schema attributes that are custom or required
/// @param functions what to call at triggers
record PoolSettings(
    String id,
    String name,
    Instant created,
    PasswordPolicy passwordPolicy,
    List<String> autoVerified,
    List<String> usernameAttributes,
    List<String> aliasAttributes,
    boolean isCaseSensitive,
    boolean isAdminCreateOnly,
    List<AttributeSchema> schema,
    Map<Trigger, String> functions,
    PreTokenVersion preTokenVersion) {

  /// The event that pre token generation gets.
  enum PreTokenVersion {
    V1_0("1"),
    V2_0("2"),
    V3_0("3");

    private final String eventVersion;

    PreTokenVersion(String eventVersion) {
      this.eventVersion = eventVersion;
    }

    String eventVersion() {
      return eventVersion;
    }
  }

  PoolSettings calling(Map<Trigger, String> otherFunctions, PreTokenVersion version) {
    return new PoolSettings(
        id,
        name,
        created,
        passwordPolicy,
        autoVerified,
        usernameAttributes,
        aliasAttributes,
        isCaseSensitive,
        isAdminCreateOnly,
        schema,
        otherFunctions,
        version);
  }

  /// What the id has before the underscore.
  String region() {
    return id.substring(0, id.indexOf('_'));
  }

  /// What the id has after the underscore.
  String shortId() {
    return id.substring(id.lastIndexOf('_') + 1);
  }

  String arn() {
    return "arn:aws:cognito-idp:%s:000000000000:userpool/%s".formatted(region(), id);
  }

  /// What two names have in common that are one user's.
  String key(String username) {
    return isCaseSensitive ? username : username.toLowerCase(Locale.ROOT);
  }
}
