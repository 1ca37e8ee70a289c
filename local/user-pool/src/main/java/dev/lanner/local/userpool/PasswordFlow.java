package dev.lanner.local.userpool;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Signs in by name and password, with a new password in place of a temporary one.
record PasswordFlow(
    SignIn signIn, Challenges challenges, Migration migration, InstantSource clock) {
  private static final String ATTRIBUTE = "userAttributes.";

  ObjectNode initiate(AuthCall call) {
    var login = call.login();
    var password = call.required("PASSWORD");
    @Nullable User user = call.pool().find(login);
    if (user == null) {
      user =
          migration.migrate(
              call.pool(),
              call.client(),
              login,
              password,
              Migration.AUTHENTICATION,
              call.validationData(),
              call.metadata());
    }
    signIn.begin(call, login, user);
    if (user == null) {
      throw SignIn.unknown(call.client());
    }
    if (user.password() == null || !user.password().matches(password)) {
      throw Errors.wrongPassword();
    }
    return proven(call, user);
  }

  /// Goes on once the password is known to be right.
  ObjectNode proven(AuthCall call, User user) {
    SignIn.requireUsable(user);
    if (user.status() == User.Status.FORCE_CHANGE_PASSWORD) {
      return askForPassword(call, user);
    }
    return signIn.complete(call, user, "TokenGeneration_Authentication");
  }

  private ObjectNode askForPassword(AuthCall call, User user) {
    if (user.temporaryUntil() != null && !clock.instant().isBefore(user.temporaryUntil())) {
      throw Errors.notAuthorized(
          "Temporary password has expired and must be reset by an administrator.");
    }
    var attributes = new LinkedHashMap<>(user.attributes());
    attributes.remove(AttributeSchema.SUB);
    var missing =
        AttributeSchema.missing(call.pool().settings(), user.attributes()).stream()
            .map(name -> ATTRIBUTE + name)
            .toList();
    var challenge =
        new Challenges.Challenge(
            Challenges.NEW_PASSWORD,
            call.client().id(),
            user.name(),
            user.name(),
            List.of(),
            Map.of(),
            null,
            null,
            challenges.until(call.client()));
    return challenges.ask(
        challenge,
        Map.of(
            "USER_ID_FOR_SRP", user.name(),
            "requiredAttributes", Json.array(missing).toString(),
            "userAttributes", Json.object(attributes).toString()));
  }

  ObjectNode respond(AuthCall call, @Nullable String session) {
    var challenge = challenges.find(session, call.client(), Challenges.NEW_PASSWORD);
    var user = call.pool().user(call.login());
    if (!user.name().equals(challenge.user())) {
      throw Errors.notAuthorized("Invalid session for the user.");
    }
    var password = call.required("NEW_PASSWORD");
    var settings = call.pool().settings();
    settings.passwordPolicy().check(password);
    var attributes = new LinkedHashMap<String, String>();
    call.parameters()
        .forEach((name, value) -> {
          if (name.startsWith(ATTRIBUTE)) {
            attributes.put(name.substring(ATTRIBUTE.length()), value);
          }
        });
    AttributeSchema.check(settings, attributes, false);
    var all = new LinkedHashMap<>(user.attributes());
    all.putAll(attributes);
    var missing = AttributeSchema.missing(settings, all);
    if (!missing.isEmpty()) {
      throw Errors.invalid(
          "Invalid attributes given, %s is missing".formatted(String.join(", ", missing)));
    }
    SignIn.requireUsable(user);
    challenges.use(session);
    var kept = Password.of(settings, user.name(), password);
    var changed =
        call.pool().update(user, it -> it.withAttributes(attributes).withPassword(kept, null));
    return signIn.complete(call, changed, "TokenGeneration_NewPasswordChallenge");
  }
}
