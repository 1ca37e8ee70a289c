package dev.lanner.local.userpool;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A user with all that belongs to it, so that one replacement changes all of it or nothing.
///
/// @param attributes with `sub`
/// @param temporaryUntil when a temporary password ends, `null` for one that the user chose
/// @param codes that were sent and not used yet, by what they are for
/// @param sessions by the `origin_jti` of their tokens
record User(
    String name,
    Map<String, String> attributes,
    Status status,
    boolean isEnabled,
    @Nullable Password password,
    @Nullable Instant temporaryUntil,
    Instant created,
    Instant modified,
    Set<String> groups,
    Map<Purpose, Code> codes,
    Map<String, Session> sessions) {

  /// As Cognito names them.
  enum Status {
    UNCONFIRMED,
    CONFIRMED,
    FORCE_CHANGE_PASSWORD,
    RESET_REQUIRED
  }

  /// What a code is for.
  enum Purpose {
    SIGN_UP,
    PASSWORD,
    EMAIL,
    PHONE
  }

  /// A code that was sent.
  ///
  /// @param attribute where it went, `email` or `phone_number`
  record Code(String code, String attribute, Instant until) {}

  /// What a refresh token stands for.
  ///
  /// @param secretHash of the refresh token
  /// @param earlierHash of the one before a rotation, or `null`
  /// @param earlierUntil how long the earlier one is good for another try
  record Session(
      String clientId,
      String secretHash,
      @Nullable String earlierHash,
      @Nullable Instant earlierUntil,
      Instant authTime,
      Instant until) {}

  String sub() {
    return attributes.getOrDefault(AttributeSchema.SUB, "");
  }

  boolean isVerified(String attribute) {
    return "true".equals(attributes.get(attribute + "_verified"));
  }

  /// As triggers are told them.
  ObjectNode attributesForTriggers() {
    return Json.object(attributes).put("cognito:user_status", status.name());
  }

  User withAttributes(Map<String, String> changes) {
    var all = new LinkedHashMap<>(attributes);
    changes.forEach((attribute, value) -> {
      if (value.isEmpty()) {
        all.remove(attribute);
      } else {
        all.put(attribute, value);
      }
    });
    return copy(all, status, password, temporaryUntil, groups, codes, sessions);
  }

  User withStatus(Status status) {
    return copy(attributes, status, password, temporaryUntil, groups, codes, sessions);
  }

  User withEnabled(boolean isEnabled) {
    return new User(
        name,
        attributes,
        status,
        isEnabled,
        password,
        temporaryUntil,
        created,
        modified,
        groups,
        codes,
        sessions);
  }

  User withPassword(Password password, @Nullable Instant temporaryUntil) {
    return copy(
        attributes,
        temporaryUntil == null ? Status.CONFIRMED : Status.FORCE_CHANGE_PASSWORD,
        password,
        temporaryUntil,
        groups,
        codes,
        sessions);
  }

  User withGroup(String group) {
    var all = new LinkedHashSet<>(groups);
    all.add(group);
    return copy(attributes, status, password, temporaryUntil, all, codes, sessions);
  }

  User withoutGroup(String group) {
    var all = new LinkedHashSet<>(groups);
    all.remove(group);
    return copy(attributes, status, password, temporaryUntil, all, codes, sessions);
  }

  User withCode(Purpose purpose, Code code) {
    var all = new LinkedHashMap<>(codes);
    all.put(purpose, code);
    return copy(attributes, status, password, temporaryUntil, groups, all, sessions);
  }

  User withoutCode(Purpose purpose) {
    var all = new LinkedHashMap<>(codes);
    all.remove(purpose);
    return copy(attributes, status, password, temporaryUntil, groups, all, sessions);
  }

  User withSession(String originJti, Session session) {
    var all = new LinkedHashMap<>(sessions);
    all.put(originJti, session);
    return copy(attributes, status, password, temporaryUntil, groups, codes, all);
  }

  User withoutSession(String originJti) {
    var all = new LinkedHashMap<>(sessions);
    all.remove(originJti);
    return copy(attributes, status, password, temporaryUntil, groups, codes, all);
  }

  User signedOut() {
    return copy(attributes, status, password, temporaryUntil, groups, codes, Map.of());
  }

  /// Whether the two differ by no more than codes and sessions, which come and go.
  boolean isLike(User other) {
    return copy(attributes, status, password, temporaryUntil, groups, Map.of(), Map.of())
        .equals(
            other.copy(
                other.attributes,
                other.status,
                other.password,
                other.temporaryUntil,
                other.groups,
                Map.of(),
                Map.of()));
  }

  User withModified(Instant modified) {
    return new User(
        name,
        attributes,
        status,
        isEnabled,
        password,
        temporaryUntil,
        created,
        modified,
        groups,
        codes,
        sessions);
  }

  private User copy(
      Map<String, String> attributes,
      Status status,
      @Nullable Password password,
      @Nullable Instant temporaryUntil,
      Set<String> groups,
      Map<Purpose, Code> codes,
      Map<String, Session> sessions) {
    return new User(
        name,
        attributes,
        status,
        isEnabled,
        password,
        temporaryUntil,
        created,
        modified,
        groups,
        codes,
        sessions);
  }

  /// As `AdminCreateUser` and `ListUsers` tell it.
  ObjectNode toJson() {
    var json = Json.object().put("Username", name);
    json.set("Attributes", Json.attributes(attributes));
    return putRest(json);
  }

  /// As `AdminGetUser` tells it, whose attributes have another name.
  ObjectNode toAdminJson() {
    var json = Json.object().put("Username", name);
    json.set("UserAttributes", Json.attributes(attributes));
    return putRest(json);
  }

  private ObjectNode putRest(ObjectNode json) {
    return json.put("UserCreateDate", Json.time(created))
        .put("UserLastModifiedDate", Json.time(modified))
        .put("Enabled", isEnabled)
        .put("UserStatus", status.name());
  }
}
