package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.NEW_PASSWORD;
import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

class SignInTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void signsInByNameAndPassword() {
    var client = lab.client(pool);
    lab.user(pool, "ada");

    var output = lab.initiate(client, "ada", PASSWORD);

    assertThat(output.challengeName()).isNull();
    var result = output.authenticationResult();
    assertThat(result.tokenType()).isEqualTo("Bearer");
    assertThat(result.expiresIn()).isEqualTo(3600);
    assertThat(lab.claims(result.accessToken()).get("username").stringValue()).isEqualTo("ada");
    assertThat(lab.claims(result.idToken()).get("aud").stringValue()).isEqualTo(client);
    assertThat(result.refreshToken()).isNotBlank();
  }

  @Test
  void signsInForAnAdministrator() {
    var client = lab.client(pool);
    lab.user(pool, "ada");

    for (var flow :
        new AuthFlowType[] {
          AuthFlowType.ADMIN_USER_PASSWORD_AUTH, AuthFlowType.USER_PASSWORD_AUTH
        }) {
      var output =
          lab.sdk.adminInitiateAuth(it ->
              it.userPoolId(pool)
                  .clientId(client)
                  .authFlow(flow)
                  .authParameters(Map.of("USERNAME", "ada", "PASSWORD", PASSWORD)));

      assertThat(output.authenticationResult().accessToken()).isNotBlank();
    }
    refuses(
        "InvalidParameterException",
        "Initiate Auth method not supported.",
        () ->
            lab.sdk.initiateAuth(it ->
                it.clientId(client)
                    .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                    .authParameters(Map.of("USERNAME", "ada", "PASSWORD", PASSWORD))));
  }

  @Test
  void refusesAWrongPasswordAndWhoeverIsNotThere() {
    var client = lab.client(pool);
    lab.user(pool, "ada");

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> lab.initiate(client, "ada", "Wrong-horse-1"));
    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () -> lab.initiate(client, "bob", PASSWORD));
  }

  @Test
  void doesNotTellWhoIsThereToAClientThatMayNotKnow() {
    var client =
        lab.client(
            pool, it -> it.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> lab.initiate(client, "bob", PASSWORD));
  }

  @Test
  void refusesAUserWhoIsNotConfirmed() {
    var client = lab.client(pool);
    lab.signUp(client, "ada");

    refuses(
        "UserNotConfirmedException",
        "User is not confirmed.",
        () -> lab.initiate(client, "ada", PASSWORD));
    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> lab.initiate(client, "ada", "Wrong-horse-1"));
  }

  @Test
  void refusesAUserWhoIsDisabledUntilEnabledAgain() {
    var client = lab.client(pool);
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").accessToken();

    lab.sdk.adminDisableUser(it -> it.userPoolId(pool).username("ada"));

    refuses("NotAuthorizedException", "User is disabled.", () -> lab.signIn(client, "ada"));
    refuses(
        "NotAuthorizedException",
        "User is disabled.",
        () -> lab.sdk.getUser(it -> it.accessToken(token)));
    lab.sdk.adminEnableUser(it -> it.userPoolId(pool).username("ada"));
    assertThat(lab.signIn(client, "ada").accessToken()).isNotBlank();
  }

  @Test
  void refusesAFlowThatTheClientMayNotUse() {
    var client =
        lab.client(
            pool, it -> it.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    refuses(
        "InvalidParameterException",
        "USER_PASSWORD_AUTH flow not enabled for this client",
        () -> lab.initiate(client, "ada", PASSWORD));
  }

  @Test
  void namesTheFlowsItHasWhenOneIsNotEmulated() {
    var client = lab.client(pool);

    refuses(
        "InvalidParameterException",
        "AuthFlow is USER_AUTH, which this local user pool does not emulate. It has: ADMIN_USER_PASSWORD_AUTH, CUSTOM_AUTH, REFRESH_TOKEN_AUTH, USER_PASSWORD_AUTH, USER_SRP_AUTH.",
        () ->
            lab.sdk.initiateAuth(it ->
                it.clientId(client)
                    .authFlow(AuthFlowType.USER_AUTH)
                    .authParameters(Map.of("USERNAME", "ada"))));
  }

  @Test
  void wantsNameAndPassword() {
    var client = lab.client(pool);

    for (var given : new String[] {"USERNAME", "PASSWORD"}) {
      refuses(
          "InvalidParameterException",
          "Missing required parameter " + (given.equals("USERNAME") ? "PASSWORD" : "USERNAME"),
          () ->
              lab.sdk.initiateAuth(it ->
                  it.clientId(client)
                      .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                      .authParameters(Map.of(given, "ada"))));
    }
  }

  @Test
  void wantsTheSecretHashOfAClientWithASecret() {
    var made =
        lab.sdk
            .createUserPoolClient(it ->
                it.userPoolId(pool)
                    .clientName("server")
                    .generateSecret(true)
                    .explicitAuthFlows(
                        ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH))
            .userPoolClient();
    var client = made.clientId();
    lab.user(pool, "ada");
    var hash = Secrets.secretHash(made.clientSecret(), "ada", client);

    var result =
        lab.sdk
            .initiateAuth(it ->
                it.clientId(client)
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(
                        Map.of("USERNAME", "ada", "PASSWORD", PASSWORD, "SECRET_HASH", hash)))
            .authenticationResult();

    assertThat(result.accessToken()).isNotBlank();
    refuses(
        "NotAuthorizedException",
        "Client %s is configured with secret but SECRET_HASH was not received".formatted(client),
        () -> lab.initiate(client, "ada", PASSWORD));
    refuses(
        "NotAuthorizedException",
        "Unable to verify secret hash for client " + client,
        () ->
            lab.sdk.initiateAuth(it ->
                it.clientId(client)
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(
                        Map.of("USERNAME", "bob", "PASSWORD", PASSWORD, "SECRET_HASH", hash))));
    refuses(
        "NotAuthorizedException",
        "Client %s is configured with secret but SECRET_HASH was not received".formatted(client),
        () -> lab.refresh(client, result.refreshToken()));
    refuses(
        "NotAuthorizedException",
        "Client %s is configured with secret but SECRET_HASH was not received".formatted(client),
        () -> lab.signUp(client, "bob"));
  }

  @Test
  void computesTheSecretHashOfTheDocumentation() {
    // HMAC-SHA256 with the key "secret" over "adaclient", by another implementation.
    assertThat(Secrets.secretHash("secret", "ada", "client"))
        .isEqualTo("FEW6rzXVdy2RLJp0KqkU9A6/pxQBq5FgsxTWe/Ot+CI=");
  }

  @Test
  void asksForANewPasswordInPlaceOfATemporaryOne() {
    var client = lab.client(pool);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));

    var asked = lab.initiate(client, "ada", PASSWORD);

    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    assertThat(asked.authenticationResult()).isNull();
    assertThat(asked.challengeParameters())
        .containsEntry("USER_ID_FOR_SRP", "ada")
        .containsEntry("requiredAttributes", "[]")
        .containsEntry("userAttributes", "{}");
    var answer = Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD);
    var signedIn =
        lab.respond(client, ChallengeNameType.NEW_PASSWORD_REQUIRED, asked.session(), answer);
    assertThat(signedIn.authenticationResult().accessToken()).isNotBlank();
    assertThat(lab.initiate(client, "ada", NEW_PASSWORD).challengeName()).isNull();
    // Each challenge is good for one answer.
    refuses(
        "NotAuthorizedException",
        "Invalid session for the user.",
        () ->
            lab.respond(client, ChallengeNameType.NEW_PASSWORD_REQUIRED, asked.session(), answer));
  }

  @Test
  void letsAnAnswerBeCorrected() {
    var client = lab.client(pool);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));
    var asked = lab.initiate(client, "ada", PASSWORD);

    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
        () ->
            lab.respond(
                client,
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                Map.of("USERNAME", "ada", "NEW_PASSWORD", "short")));

    assertThat(
            lab.respond(
                    client,
                    ChallengeNameType.NEW_PASSWORD_REQUIRED,
                    asked.session(),
                    Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD))
                .authenticationResult())
        .isNotNull();
  }

  @Test
  void wantsRequiredAttributesWithTheNewPassword() {
    var strict =
        lab.pool(it ->
            it.schema(
                SchemaAttributeType.builder()
                    .name("given_name")
                    .attributeDataType(AttributeDataType.STRING)
                    .required(true)
                    .build()));
    var client = lab.client(strict);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(strict)
            .username("ada")
            .temporaryPassword(PASSWORD)
            .messageAction("SUPPRESS"));

    var asked = lab.initiate(client, "ada", PASSWORD);

    assertThat(asked.challengeParameters())
        .containsEntry("requiredAttributes", "[\"userAttributes.given_name\"]");
    refuses(
        "InvalidParameterException",
        "Invalid attributes given, given_name is missing",
        () ->
            lab.respond(
                client,
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD)));
    var signedIn =
        lab.respond(
            client,
            ChallengeNameType.NEW_PASSWORD_REQUIRED,
            asked.session(),
            Map.of(
                "USERNAME",
                "ada",
                "NEW_PASSWORD",
                NEW_PASSWORD,
                "userAttributes.given_name",
                "Ada"));
    var id = lab.claims(signedIn.authenticationResult().idToken());
    assertThat(id.get("given_name").stringValue()).isEqualTo("Ada");
  }

  @Test
  void keepsChallengesApart() {
    var client = lab.client(pool);
    for (var name : new String[] {"ada", "bob"}) {
      lab.sdk.adminCreateUser(it ->
          it.userPoolId(pool).username(name).temporaryPassword(PASSWORD).messageAction("SUPPRESS"));
    }
    var asked = lab.initiate(client, "ada", PASSWORD);
    var other = lab.client(pool);

    refuses(
        "NotAuthorizedException",
        "Invalid session for the user.",
        () ->
            lab.respond(
                client,
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                Map.of("USERNAME", "bob", "NEW_PASSWORD", NEW_PASSWORD)));
    refuses(
        "NotAuthorizedException",
        "Invalid session for the user.",
        () ->
            lab.respond(
                other,
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD)));
  }

  @Test
  void forgetsAChallengeAfterThreeMinutes() {
    var client = lab.client(pool);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));
    var asked = lab.initiate(client, "ada", PASSWORD);

    lab.clock.advance(Duration.ofMinutes(3));

    refuses(
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
        () ->
            lab.respond(
                client,
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD)));
  }

  @Test
  void takesATemporaryPasswordForSevenDays() {
    var client = lab.client(pool);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));

    lab.clock.advance(Duration.ofDays(7));

    refuses(
        "NotAuthorizedException",
        "Temporary password has expired and must be reset by an administrator.",
        () -> lab.initiate(client, "ada", PASSWORD));
  }

  @Test
  void saysWhenThereIsNoSuchClientOrPool() {
    refuses(
        "ResourceNotFoundException",
        "User pool client nobody does not exist.",
        () -> lab.initiate("nobody", "ada", PASSWORD));
    refuses(
        "ResourceNotFoundException",
        "User pool local_nothing does not exist.",
        () -> lab.user("local_nothing", "ada"));
  }
}
