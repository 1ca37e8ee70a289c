package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.NEW_PASSWORD;
import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

class SrpTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();
  private final String client =
      lab.client(
          pool, it -> it.explicitAuthFlows((java.util.Collection<ExplicitAuthFlowsType>) null));

  @AfterEach
  void close() {
    lab.close();
  }

  /// Several times, as numbers with and without a set first bit are hashed differently.
  @Test
  void signsInWithoutSendingThePassword() {
    lab.user(pool, "ada");

    for (int i = 0; i < 16; i++) {
      var srp = new SrpClient(pool, i);
      var asked = initiate(client, "ada", srp);

      assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.PASSWORD_VERIFIER);
      assertThat(asked.session()).isNull();
      var signedIn = respond(client, srp.responses(asked.challengeParameters(), PASSWORD));
      var claims = lab.claims(signedIn.authenticationResult().accessToken());
      assertThat(claims.get("username").stringValue()).isEqualTo("ada");
    }
  }

  @Test
  void refusesAWrongPasswordAndASecondAnswer() {
    lab.user(pool, "ada");
    var srp = new SrpClient(pool, 1);
    var asked = initiate(client, "ada", srp).challengeParameters();

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> respond(client, srp.responses(asked, "Wrong-horse-1")));
    refuses(
        "NotAuthorizedException",
        "Invalid session for the user.",
        () -> respond(client, srp.responses(asked, PASSWORD)));
  }

  @Test
  void refusesTheProofOfAnotherUser() {
    lab.user(pool, "ada");
    lab.user(pool, "bob");
    var srp = new SrpClient(pool, 1);
    var asked = initiate(client, "bob", srp).challengeParameters();

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> respond(client, srp.responses(asked, PASSWORD, "ada")));
  }

  @Test
  void refusesNumbersThatGiveTheSecretAway() {
    lab.user(pool, "ada");

    for (var number : new String[] {"0", "not a number"}) {
      refuses(
          "InvalidParameterException",
          "SRP_A has to be a hexadecimal number that is not a multiple of N.",
          () ->
              lab.sdk.initiateAuth(it ->
                  it.clientId(client)
                      .authFlow(AuthFlowType.USER_SRP_AUTH)
                      .authParameters(Map.of("USERNAME", "ada", "SRP_A", number))));
    }
  }

  @Test
  void tellsOrHidesThatNobodyIsThere() {
    var srp = new SrpClient(pool, 1);
    refuses("UserNotFoundException", "User does not exist.", () -> initiate(client, "bob", srp));
    var hiding =
        lab.client(
            pool,
            it ->
                it.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH)
                    .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));

    var asked = initiate(hiding, "bob", srp).challengeParameters();

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> respond(hiding, srp.responses(asked, PASSWORD)));
  }

  @Test
  void asksForANewPasswordAfterATemporaryOne() {
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));
    var srp = new SrpClient(pool, 1);

    var asked =
        respond(
            client, srp.responses(initiate(client, "ada", srp).challengeParameters(), PASSWORD));

    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    lab.respond(
        client,
        ChallengeNameType.NEW_PASSWORD_REQUIRED,
        asked.session(),
        Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD));
    var again = initiate(client, "ada", srp).challengeParameters();
    assertThat(respond(client, srp.responses(again, NEW_PASSWORD)).authenticationResult())
        .isNotNull();
  }

  @Test
  void signsInByAnAddress() {
    var byAddress = lab.pool(it -> it.usernameAttributes(UsernameAttributeType.EMAIL));
    var client =
        lab.client(
            byAddress, it -> it.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH));
    lab.sdk.signUp(it -> it.clientId(client).username("ada@example.com").password(PASSWORD));
    var srp = new SrpClient(byAddress, 1);

    var asked = initiate(client, "ada@example.com", srp).challengeParameters();

    refuses(
        "UserNotConfirmedException",
        "User is not confirmed.",
        () -> respond(client, srp.responses(asked, PASSWORD)));
    lab.sdk.adminConfirmSignUp(it -> it.userPoolId(byAddress).username("ada@example.com"));
    var again = initiate(client, "ada@example.com", srp).challengeParameters();
    assertThat(respond(client, srp.responses(again, PASSWORD)).authenticationResult()).isNotNull();
  }

  private InitiateAuthResponse initiate(String client, String name, SrpClient srp) {
    return lab.sdk.initiateAuth(it ->
        it.clientId(client)
            .authFlow(AuthFlowType.USER_SRP_AUTH)
            .authParameters(Map.of("USERNAME", name, "SRP_A", srp.publicNumber())));
  }

  private RespondToAuthChallengeResponse respond(String client, Map<String, String> responses) {
    return lab.respond(client, ChallengeNameType.PASSWORD_VERIFIER, null, responses);
  }
}
