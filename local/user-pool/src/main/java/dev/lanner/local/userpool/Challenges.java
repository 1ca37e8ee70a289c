package dev.lanner.local.userpool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Challenges that wait for their answers, each good for one. They end with the process.
final class Challenges {
  static final String NEW_PASSWORD = "NEW_PASSWORD_REQUIRED";
  static final String PASSWORD_VERIFIER = "PASSWORD_VERIFIER";
  static final String CUSTOM = "CUSTOM_CHALLENGE";

  private final Map<String, Challenge> waiting = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Challenges(InstantSource clock) {
    this.clock = clock;
  }

  /// What was asked.
  ///
  /// @param login as the user gave it
  /// @param user or `null` for one who is not there, and may not learn that
  /// @param results of earlier challenges, as functions are told them
  /// @param privateParameters that the function judges an answer with
  /// @param metadata the function's name for this challenge, or `null`
  /// @param exchange that proves a password, or `null` for another challenge
  record Challenge(
      String name,
      String clientId,
      String login,
      @Nullable String user,
      List<ObjectNode> results,
      Map<String, String> privateParameters,
      @Nullable String metadata,
      Srp.@Nullable Exchange exchange,
      Instant until) {}

  Instant until(Client client) {
    return clock.instant().plus(Duration.ofMinutes(client.sessionMinutes()));
  }

  /// Remembers a challenge.
  ///
  /// @return what to answer the client with
  ObjectNode ask(Challenge challenge, Map<String, String> parameters) {
    waiting.values().removeIf(other -> !clock.instant().isBefore(other.until));
    var session = Secrets.token();
    waiting.put(session, challenge);
    var output = Json.object().put("ChallengeName", challenge.name).put("Session", session);
    output.set("ChallengeParameters", Json.object(parameters));
    return output;
  }

  /// The challenge of this session.
  Challenge find(@Nullable String session, Client client, String name) {
    if (session == null) {
      throw Errors.invalid("Missing required parameter Session");
    }
    var challenge = waiting.get(session);
    if (challenge == null
        || !challenge.name.equals(name)
        || !challenge.clientId.equals(client.id())) {
      throw Errors.notAuthorized("Invalid session for the user.");
    }
    if (!clock.instant().isBefore(challenge.until)) {
      throw Errors.notAuthorized("Invalid session for the user, session is expired.");
    }
    return challenge;
  }

  /// Takes the challenge away: of several who answer at once, one succeeds.
  void use(@Nullable String session) {
    if (session == null || waiting.remove(session) == null) {
      throw Errors.notAuthorized("Invalid session for the user.");
    }
  }
}
