package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Signs in by challenges that the pool's functions define, make and judge.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html">Custom
///   authentication challenge Lambda triggers</a>
record CustomFlow(SignIn signIn, Challenges challenges, Triggers triggers) {

  ObjectNode initiate(AuthCall call) {
    var login = call.login();
    var user = call.pool().find(login);
    if (user == null && !call.client().hidesUsers()) {
      throw Errors.noUser();
    }
    signIn.begin(call, login, user);
    if (user != null) {
      SignIn.requireUsable(user);
    }
    return next(call, login, user, List.of());
  }

  ObjectNode respond(AuthCall call, @Nullable String session) {
    var challenge = challenges.find(session, call.client(), Challenges.CUSTOM);
    var login = call.login();
    var user = call.pool().find(login);
    var isOther = user == null ? challenge.user() != null : !user.name().equals(challenge.user());
    if (isOther) {
      throw Errors.notAuthorized("Invalid session for the user.");
    }
    var answer = call.required("ANSWER");
    if (user != null) {
      SignIn.requireUsable(user);
    }
    challenges.use(session);
    var request = request(call, user);
    request.set("privateChallengeParameters", Json.object(challenge.privateParameters()));
    request.put("challengeAnswer", answer);
    var response = Json.object();
    response.putNull("answerCorrect");
    var judged =
        call(
            Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE,
            call.occasion(user, login, "VerifyAuthChallengeResponse_Authentication"),
            request,
            response);
    var results = new ArrayList<>(challenge.results());
    results.add(
        Json.object()
            .put("challengeName", Challenges.CUSTOM)
            .put("challengeResult", judged.flag("answerCorrect"))
            .put("challengeMetadata", challenge.metadata()));
    return next(call, login, user, results);
  }

  private ObjectNode next(
      AuthCall call, String login, @Nullable User user, List<ObjectNode> results) {
    var request = request(call, user);
    request.set("session", session(results));
    var response = Json.object();
    response.putNull("challengeName");
    response.putNull("issueTokens");
    response.putNull("failAuthentication");
    var defined =
        call(
            Trigger.DEFINE_AUTH_CHALLENGE,
            call.occasion(user, login, "DefineAuthChallenge_Authentication"),
            request,
            response);
    if (defined.flag("failAuthentication")) {
      throw Errors.wrongPassword();
    }
    if (defined.flag("issueTokens")) {
      if (user == null) {
        throw Errors.wrongPassword();
      }
      return signIn.complete(call, user, "TokenGeneration_Authentication");
    }
    if (!Challenges.CUSTOM.equals(defined.text("challengeName"))) {
      throw new AwsJsonException(
          "InvalidLambdaResponseException",
          "DefineAuthChallenge has to issue tokens, fail, or name CUSTOM_CHALLENGE: this local user pool has no other challenges.");
    }
    return ask(call, login, user, results);
  }

  private ObjectNode ask(
      AuthCall call, String login, @Nullable User user, List<ObjectNode> results) {
    var request = request(call, user);
    request.put("challengeName", Challenges.CUSTOM);
    request.set("session", session(results));
    var response = Json.object();
    response.putNull("publicChallengeParameters");
    response.putNull("privateChallengeParameters");
    response.putNull("challengeMetadata");
    var created =
        call(
            Trigger.CREATE_AUTH_CHALLENGE,
            call.occasion(user, login, "CreateAuthChallenge_Authentication"),
            request,
            response);
    var parameters = new LinkedHashMap<>(created.textMap("publicChallengeParameters"));
    parameters.put("USERNAME", user == null ? login : user.name());
    var challenge =
        new Challenges.Challenge(
            Challenges.CUSTOM,
            call.client().id(),
            login,
            user == null ? null : user.name(),
            results,
            created.textMap("privateChallengeParameters"),
            created.text("challengeMetadata"),
            null,
            challenges.until(call.client()));
    return challenges.ask(challenge, parameters);
  }

  private static ObjectNode request(AuthCall call, @Nullable User user) {
    var request = Json.object();
    request.set("userAttributes", user == null ? Json.object() : user.attributesForTriggers());
    if (call.client().hidesUsers()) {
      request.put("userNotFound", user == null);
    }
    Json.putMetadata(request, call.metadata());
    return request;
  }

  private static ArrayNode session(List<ObjectNode> results) {
    var session = Json.MAPPER.createArrayNode();
    results.forEach(session::add);
    return session;
  }

  private TriggerResponse call(
      Trigger trigger, Triggers.Occasion occasion, ObjectNode request, ObjectNode response) {
    var answer = triggers.call(trigger, occasion, request, response);
    if (answer == null) {
      throw new AwsJsonException(
          "InvalidUserPoolConfigurationException",
          "Custom auth lambda trigger is not configured for the user pool: "
              + trigger.setting()
              + " is not in its LambdaConfig.");
    }
    return answer;
  }
}
