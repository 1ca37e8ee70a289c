package dev.lanner.local.userpool;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Signs in by a password that the client proves to know, and never sends.
record SrpFlow(SignIn signIn, Challenges challenges, PasswordFlow passwordFlow) {

  ObjectNode initiate(AuthCall call) {
    var login = call.login();
    var clientPublic = call.required("SRP_A");
    var user = call.pool().find(login);
    if (user == null && !call.client().hidesUsers()) {
      throw Errors.noUser();
    }
    signIn.begin(call, login, user);
    var settings = call.pool().settings();
    var name = user == null ? login : user.name();
    var password = user == null ? null : user.password();
    Srp.Exchange exchange;
    try {
      exchange =
          Srp.Exchange.begin(
              // Whoever is not there, or has no password, is asked for one that nobody knows.
              password == null ? Srp.Verifier.of(settings, name, Secrets.token()) : password.srp(),
              clientPublic);
    } catch (IllegalArgumentException _) {
      throw Errors.invalid("SRP_A has to be a hexadecimal number that is not a multiple of N.");
    }
    var challenge =
        new Challenges.Challenge(
            Challenges.PASSWORD_VERIFIER,
            call.client().id(),
            login,
            user == null ? null : user.name(),
            List.of(),
            Map.of(),
            null,
            exchange,
            challenges.until(call.client()));
    var output =
        challenges.ask(
            challenge,
            Map.of(
                "USERNAME",
                name,
                "USER_ID_FOR_SRP",
                name,
                "SALT",
                exchange.verifier().salt(),
                "SRP_B",
                exchange.serverPublic()));
    // Clients send back the block and no session here, so the one stands for the other.
    var session = output.remove("Session").stringValue();
    if (output.get("ChallengeParameters") instanceof ObjectNode parameters) {
      parameters.put("SECRET_BLOCK", Base64.getEncoder().encodeToString(Secrets.utf8(session)));
    }
    return output;
  }

  ObjectNode respond(AuthCall call) {
    var block = decoded(call.required("PASSWORD_CLAIM_SECRET_BLOCK"));
    var session = new String(block, StandardCharsets.UTF_8);
    var challenge = challenges.find(session, call.client(), Challenges.PASSWORD_VERIFIER);
    var login = call.login();
    var timestamp = call.required("TIMESTAMP");
    var sent = call.required("PASSWORD_CLAIM_SIGNATURE");
    challenges.use(session);
    @Nullable User user = call.pool().find(login);
    var exchange = challenge.exchange();
    if (user == null
        || exchange == null
        || !user.name().equals(challenge.user())
        || !Secrets.same(
            exchange.signature(call.pool().settings(), user.name(), block, timestamp), sent)) {
      throw Errors.wrongPassword();
    }
    return passwordFlow.proven(call, user);
  }

  private static byte[] decoded(String block) {
    try {
      return Base64.getDecoder().decode(block);
    } catch (IllegalArgumentException _) {
      throw Errors.notAuthorized("Invalid session for the user.");
    }
  }
}
