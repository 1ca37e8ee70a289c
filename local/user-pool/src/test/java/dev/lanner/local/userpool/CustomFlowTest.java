package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.refuses;
import static dev.lanner.local.userpool.RecordingTriggers.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/// A riddle, asked up to three times.
class CustomFlowTest {
  private final RecordingTriggers functions = new RecordingTriggers();
  private final Lab lab = new Lab(options -> options.withTriggers(functions));
  private final String pool =
      lab.pool(it ->
          it.lambdaConfig(lambda ->
              lambda
                  .defineAuthChallenge("define")
                  .createAuthChallenge("create")
                  .verifyAuthChallengeResponse("verify")));
  private final String client = lab.client(pool);

  @BeforeEach
  void askARiddle() {
    lab.user(pool, "ada");
    functions.on(
        "define",
        event -> {
          var session = event.get("request").get("session");
          var last = session.isEmpty() ? null : session.get(session.size() - 1);
          if (last != null && last.get("challengeResult").asBoolean()) {
            response(event).put("issueTokens", true).put("failAuthentication", false);
          } else if (session.size() == 3) {
            response(event).put("issueTokens", false).put("failAuthentication", true);
          } else {
            response(event)
                .put("issueTokens", false)
                .put("failAuthentication", false)
                .put("challengeName", "CUSTOM_CHALLENGE");
          }
        });
    functions.on(
        "create",
        event -> {
          response(event).putObject("publicChallengeParameters").put("riddle", "2 + 2");
          response(event).putObject("privateChallengeParameters").put("answer", "4");
          response(event).put("challengeMetadata", "ADD");
        });
    functions.on(
        "verify",
        event -> {
          var request = event.get("request");
          var answer = request.get("privateChallengeParameters").get("answer");
          response(event).put("answerCorrect", request.get("challengeAnswer").equals(answer));
        });
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void signsInByTheRightAnswer() {
    var asked = initiate(client, "ada");

    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
    assertThat(asked.challengeParameters()).isEqualTo(Map.of("riddle", "2 + 2", "USERNAME", "ada"));
    var wrong = answer(client, asked.session(), "ada", "5");
    assertThat(wrong.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
    assertThat(wrong.session()).isNotEqualTo(asked.session());

    var right = answer(client, wrong.session(), "ada", "4");

    var claims = lab.claims(right.authenticationResult().accessToken());
    assertThat(claims.get("username").stringValue()).isEqualTo("ada");
    assertThat(functions.event("DefineAuthChallenge_Authentication").get("request").get("session"))
        .hasToString(
            "[{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":false,\"challengeMetadata\":\"ADD\"},"
                + "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":true,\"challengeMetadata\":\"ADD\"}]");
    var verify = functions.event("VerifyAuthChallengeResponse_Authentication").get("request");
    assertThat(verify.get("clientMetadata").get("from").stringValue()).isEqualTo("web");
    assertThat(verify.get("userAttributes").get("email").stringValue())
        .isEqualTo("ada@example.com");
    assertThat(functions.event("CreateAuthChallenge_Authentication").get("request").propertyNames())
        .containsExactly("userAttributes", "clientMetadata", "challengeName", "session");
  }

  @Test
  void failsWhenTheFunctionSaysSo() {
    var session = initiate(client, "ada").session();
    session = answer(client, session, "ada", "1").session();
    session = answer(client, session, "ada", "2").session();
    var last = session;

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> answer(client, last, "ada", "3"));
    // An answer is judged once, also a wrong one.
    refuses(
        "NotAuthorizedException",
        "Invalid session for the user.",
        () -> answer(client, last, "ada", "4"));
  }

  @Test
  void asksWhoeverIsNotThereAllTheSame() {
    refuses("UserNotFoundException", "User does not exist.", () -> initiate(client, "bob"));
    var hiding =
        lab.client(
            pool, it -> it.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));

    var asked = initiate(hiding, "bob");

    assertThat(asked.challengeParameters()).containsEntry("riddle", "2 + 2");
    assertThat(
            functions
                .event("CreateAuthChallenge_Authentication")
                .get("request")
                .get("userNotFound")
                .asBoolean())
        .isTrue();
    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> answer(hiding, asked.session(), "bob", "4"));
  }

  @Test
  void takesAnswersOfTheOneWhoWasAskedOnly() {
    lab.user(pool, "bob");
    var asked = initiate(client, "ada");

    refuses(
        "NotAuthorizedException",
        "Invalid session for the user.",
        () -> answer(client, asked.session(), "bob", "4"));
    refuses(
        "InvalidParameterException",
        "Missing required parameter ANSWER",
        () ->
            lab.respond(
                client,
                ChallengeNameType.CUSTOM_CHALLENGE,
                asked.session(),
                Map.of("USERNAME", "ada")));
    refuses(
        "InvalidParameterException",
        "ChallengeName is SMS_MFA, which this local user pool never asks for. It has: CUSTOM_CHALLENGE, NEW_PASSWORD_REQUIRED, PASSWORD_VERIFIER.",
        () ->
            lab.respond(
                client, ChallengeNameType.SMS_MFA, asked.session(), Map.of("USERNAME", "ada")));
  }

  @Test
  void worksForAdministrators() {
    var asked =
        lab.sdk.adminInitiateAuth(it ->
            it.userPoolId(pool)
                .clientId(client)
                .authFlow(AuthFlowType.CUSTOM_AUTH)
                .authParameters(Map.of("USERNAME", "ada")));

    var right =
        lab.sdk.adminRespondToAuthChallenge(it ->
            it.userPoolId(pool)
                .clientId(client)
                .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                .session(asked.session())
                .challengeResponses(Map.of("USERNAME", "ada", "ANSWER", "4")));

    assertThat(right.authenticationResult().accessToken()).isNotBlank();
  }

  @Test
  void wantsAllThreeFunctions() {
    var without = lab.pool(it -> it.lambdaConfig(lambda -> lambda.defineAuthChallenge("define")));
    var client = lab.client(without);
    lab.user(without, "ada");

    refuses(
        "InvalidUserPoolConfigurationException",
        "Custom auth lambda trigger is not configured for the user pool: CreateAuthChallenge is not in its LambdaConfig.",
        () -> initiate(client, "ada"));
  }

  @Test
  void hasNoOtherChallenges() {
    functions.on("define", event -> response(event).put("challengeName", "SRP_A"));

    refuses(
        "InvalidLambdaResponseException",
        "DefineAuthChallenge has to issue tokens, fail, or name CUSTOM_CHALLENGE: this local user pool has no other challenges.",
        () -> initiate(client, "ada"));
  }

  private InitiateAuthResponse initiate(String client, String name) {
    return lab.sdk.initiateAuth(it ->
        it.clientId(client)
            .authFlow(AuthFlowType.CUSTOM_AUTH)
            .authParameters(Map.of("USERNAME", name)));
  }

  private RespondToAuthChallengeResponse answer(
      String client, String session, String name, String answer) {
    return lab.sdk.respondToAuthChallenge(it ->
        it.clientId(client)
            .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
            .session(session)
            .challengeResponses(Map.of("USERNAME", name, "ANSWER", answer))
            .clientMetadata(Map.of("from", "web")));
  }
}
