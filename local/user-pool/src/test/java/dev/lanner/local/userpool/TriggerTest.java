package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.NEW_PASSWORD;
import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.email;
import static dev.lanner.local.userpool.Lab.refuses;
import static dev.lanner.local.userpool.RecordingTriggers.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LambdaConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;

/// Event shapes follow the pages of each trigger in the Cognito developer guide.
class TriggerTest {
  private final RecordingTriggers functions = new RecordingTriggers();
  private final Lab lab = new Lab(options -> options.withTriggers(functions));

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void confirmsAndVerifiesBeforeSignUp() {
    var pool = pool(LambdaConfigType.builder().preSignUp("pre").postConfirmation("post"));
    var client = lab.client(pool);
    functions.on(
        "pre", event -> response(event).put("autoConfirmUser", true).put("autoVerifyEmail", true));

    var signedUp =
        lab.sdk.signUp(it ->
            it.clientId(client)
                .username("ada")
                .password(PASSWORD)
                .userAttributes(email("ada@example.com"))
                .validationData(Lab.attribute("invitation", "42"))
                .clientMetadata(Map.of("from", "web")));

    assertThat(signedUp.userConfirmed()).isTrue();
    assertThat(signedUp.codeDeliveryDetails()).isNull();
    assertThat(lab.messages).isEmpty();
    assertThat(lab.claims(lab.signIn(client, "ada").idToken()).get("email_verified").asBoolean())
        .isTrue();
    golden("PreSignUp_SignUp", "pre-sign-up", pool, client);
    golden("PostConfirmation_ConfirmSignUp", "post-confirmation", pool, client);
  }

  @Test
  void refusesInTheWordsOfTheFunction() {
    var client = lab.client(pool(LambdaConfigType.builder().preSignUp("pre")));
    functions.on(
        "pre",
        (_, _) -> {
          throw new TriggerFailedException("Only friends may sign up");
        });

    refuses(
        "UserLambdaValidationException",
        "PreSignUp failed with error Only friends may sign up.",
        () -> lab.signUp(client, "ada"));
    assertThat(functions.events).hasSize(1);
  }

  @Test
  void waitsThreeTimesAndNoLonger() {
    var interrupted = new CountDownLatch(3);
    var never = new CountDownLatch(1);
    functions.on(
        "slow",
        (_, event) -> {
          try {
            never.await();
            return event;
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        });
    try (var impatient =
        new Lab(
            options -> options.withTriggers(functions).withTriggerTimeout(Duration.ofMillis(20)))) {
      var pool = impatient.pool(it -> it.lambdaConfig(lambda -> lambda.preSignUp("slow")));
      var client = impatient.client(pool);

      refuses(
          "UnexpectedLambdaException",
          "PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.",
          () -> impatient.signUp(client, "ada"));

      assertThat(functions.events).hasSize(3);
      assertThat(awaits(interrupted)).isTrue();
    }
  }

  @Test
  void triesAgainAfterATimeout() {
    var calls = new AtomicInteger();
    var never = new CountDownLatch(1);
    functions.on(
        "slow",
        (_, event) -> {
          if (calls.incrementAndGet() < 3) {
            never.await();
          }
          return event;
        });
    try (var impatient =
        new Lab(options ->
            options.withTriggers(functions).withTriggerTimeout(Duration.ofMillis(500)))) {
      var pool = impatient.pool(it -> it.lambdaConfig(lambda -> lambda.preSignUp("slow")));

      impatient.signUp(impatient.client(pool), "ada");

      assertThat(calls).hasValue(3);
    }
  }

  @Test
  void saysWhatKindOfErrorAnUnexpectedOneIs() {
    var client = lab.client(pool(LambdaConfigType.builder().preSignUp("pre")));
    functions.on(
        "pre",
        (_, _) -> {
          throw new IllegalStateException("a detail");
        });

    refuses(
        "UnexpectedLambdaException",
        "PreSignUp invocation failed due to error IllegalStateException.",
        () -> lab.signUp(client, "ada"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "[]",
        "{}",
        "{\"response\":1}",
        "{\"response\":{\"autoConfirmUser\":\"true\"}}"
      })
  void refusesWhatIsNoEvent(String returned) {
    var client = lab.client(pool(LambdaConfigType.builder().preSignUp("pre")));
    functions.on("pre", (_, _) -> returned);

    refuses(
        "InvalidLambdaResponseException",
        "Unrecognizable lambda output",
        () -> lab.signUp(client, "ada"));
  }

  @Test
  void letsAFunctionUseThePoolMeanwhile() {
    var pool = pool(LambdaConfigType.builder().postConfirmation("post"));
    var client = lab.client(pool);
    lab.sdk.createGroup(it -> it.userPoolId(pool).groupName("newcomers"));
    functions.on(
        "post",
        event ->
            lab.sdk.adminAddUserToGroup(it ->
                it.userPoolId(event.get("userPoolId").stringValue())
                    .username(event.get("userName").stringValue())
                    .groupName("newcomers")));
    lab.signUp(client, "ada");

    lab.sdk.confirmSignUp(it ->
        it.clientId(client)
            .username("ada")
            .confirmationCode(lab.messages.getFirst().code())
            .clientMetadata(Map.of("from", "web")));

    var groups = lab.claims(lab.signIn(client, "ada").idToken()).get("cognito:groups");
    assertThat(groups.get(0).stringValue()).isEqualTo("newcomers");
    var request = functions.event("PostConfirmation_ConfirmSignUp").get("request");
    assertThat(request.get("userAttributes").get("email_verified").stringValue()).isEqualTo("true");
    assertThat(request.get("clientMetadata").get("from").stringValue()).isEqualTo("web");
  }

  @Test
  void runsWhereAdministratorsActToo() {
    var pool = pool(LambdaConfigType.builder().preSignUp("pre").postConfirmation("post"));
    lab.user(pool, "ada");
    lab.signUp(lab.client(pool), "bob");

    lab.sdk.adminConfirmSignUp(it -> it.userPoolId(pool).username("bob"));

    assertThat(functions.sources())
        .containsExactly(
            "PreSignUp_AdminCreateUser", "PreSignUp_SignUp", "PostConfirmation_ConfirmSignUp");
    assertThat(functions.events.getFirst().get("callerContext").get("clientId").stringValue())
        .isEqualTo("CLIENT_ID_NOT_APPLICABLE");
  }

  @Test
  void runsAroundASignIn() {
    var pool = pool(LambdaConfigType.builder().preAuthentication("pre").postAuthentication("post"));
    var client = lab.client(pool);
    lab.user(pool, "ada");

    lab.sdk.initiateAuth(it ->
        it.clientId(client)
            .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
            .authParameters(Map.of("USERNAME", "ada", "PASSWORD", PASSWORD))
            .clientMetadata(Map.of("device", "phone")));

    golden("PreAuthentication_Authentication", "pre-authentication", pool, client);
    golden("PostAuthentication_Authentication", "post-authentication", pool, client);
  }

  @Test
  void letsNobodyInWhomPreAuthenticationRefuses() {
    var pool = pool(LambdaConfigType.builder().preAuthentication("pre").postAuthentication("post"));
    var client =
        lab.client(
            pool, it -> it.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));
    lab.user(pool, "ada");
    functions.on(
        "pre",
        (_, _) -> {
          throw new TriggerFailedException("Come back tomorrow");
        });

    for (var name : new String[] {"ada", "bob"}) {
      refuses(
          "UserLambdaValidationException",
          "PreAuthentication failed with error Come back tomorrow.",
          () -> lab.initiate(client, name, PASSWORD));
    }

    var request = functions.events.getLast().get("request");
    assertThat(request.get("userNotFound").asBoolean()).isTrue();
    assertThat(request.get("userAttributes")).isEmpty();
    assertThat(functions.sources()).doesNotContain("PostAuthentication_Authentication");
  }

  @Test
  void changesIdTokensByVersionOne() {
    var pool = pool(LambdaConfigType.builder().preTokenGeneration("tokens"));
    var client = lab.client(pool);
    lab.user(pool, "ada");
    functions.on(
        "tokens",
        event -> {
          var details = response(event).putObject("claimsOverrideDetails");
          details
              .putObject("claimsToAddOrOverride")
              .put("plan", "gold")
              .put("sub", "somebody else");
          details.putArray("claimsToSuppress").add("email").add("iss");
          var groups = details.putObject("groupOverrideDetails");
          groups.putArray("groupsToOverride").add("admins");
          groups.putArray("iamRolesToOverride").add("arn:role");
          groups.put("preferredRole", "arn:role");
        });

    var result = lab.signIn(client, "ada");

    var id = lab.claims(result.idToken());
    var access = lab.claims(result.accessToken());
    assertThat(id.get("plan").stringValue()).isEqualTo("gold");
    assertThat(id.has("email")).isFalse();
    assertThat(id.get("sub")).isEqualTo(access.get("sub"));
    assertThat(id.get("cognito:groups").get(0).stringValue()).isEqualTo("admins");
    assertThat(id.get("cognito:preferred_role").stringValue()).isEqualTo("arn:role");
    assertThat(access.has("plan")).isFalse();
    assertThat(access.get("cognito:groups").get(0).stringValue()).isEqualTo("admins");
    golden("TokenGeneration_Authentication", "pre-token-1", pool, client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V2_0", "V3_0"})
  void changesBothTokensByVersionsTwoAndThree(String version) {
    var pool = preToken(version);
    var client = lab.client(pool);
    lab.user(pool, "ada");
    functions.on(
        "tokens",
        event -> {
          var details = response(event).putObject("claimsAndScopeOverrideDetails");
          details
              .putObject("idTokenGeneration")
              .putObject("claimsToAddOrOverride")
              .put("plan", "gold");
          var access = details.putObject("accessTokenGeneration");
          access.putObject("claimsToAddOrOverride").put("level", 3).putArray("tags").add("a");
          access.putArray("claimsToSuppress").add("username").add("cognito:groups");
          access.putArray("scopesToAdd").add("orders/read");
          access.putArray("scopesToSuppress").add("aws.cognito.signin.user.admin");
        });

    var result = lab.signIn(client, "ada");

    assertThat(lab.claims(result.idToken()).get("plan").stringValue()).isEqualTo("gold");
    var access = lab.claims(result.accessToken());
    assertThat(access.get("level").asInt()).isEqualTo(3);
    assertThat(access.get("tags").get(0).stringValue()).isEqualTo("a");
    assertThat(access.get("username").stringValue()).isEqualTo("ada");
    assertThat(access.get("scope").stringValue()).isEqualTo("orders/read");
    golden("TokenGeneration_Authentication", "pre-token-" + version.charAt(1), pool, client);
  }

  @Test
  void namesWhyTokensAreMade() {
    var pool = pool(LambdaConfigType.builder().preTokenGeneration("tokens"));
    var client = lab.client(pool);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));
    var asked = lab.initiate(client, "ada", PASSWORD);

    var result =
        lab.respond(
                client,
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                Map.of("USERNAME", "ada", "NEW_PASSWORD", NEW_PASSWORD))
            .authenticationResult();
    lab.refresh(client, result.refreshToken());

    assertThat(functions.sources())
        .containsExactly("TokenGeneration_NewPasswordChallenge", "TokenGeneration_RefreshTokens");
  }

  @Test
  void changesTokensOfClientsByVersionThreeOnly() throws Exception {
    functions.on(
        "tokens",
        event ->
            response(event)
                .putObject("claimsAndScopeOverrideDetails")
                .putObject("accessTokenGeneration")
                .putObject("claimsToAddOrOverride")
                .put("tenant", "a"));

    for (var version : new String[] {"V2_0", "V3_0"}) {
      var pool = preToken(version);
      var made =
          lab.sdk
              .createUserPoolClient(it ->
                  it.userPoolId(pool)
                      .clientName("machine")
                      .generateSecret(true)
                      .allowedOAuthFlowsWithStrings("client_credentials"))
              .userPoolClient();
      var body =
          "grant_type=client_credentials&client_id=%s&client_secret=%s&aws_client_metadata=%s"
              .formatted(made.clientId(), made.clientSecret(), "%7B%22from%22%3A%22batch%22%7D");

      var output = Lab.JSON.readTree(lab.form("/oauth2/token", body).body());

      var claims = lab.claims(output.get("access_token").stringValue());
      assertThat(claims.has("tenant")).isEqualTo(version.equals("V3_0"));
    }
    assertThat(functions.sources()).containsExactly("TokenGeneration_ClientCredentials");
    var event = functions.events.getFirst();
    assertThat(event.get("userName").stringValue()).isEqualTo("ClientCredentials");
    assertThat(event.get("request").get("groupConfiguration").isNull()).isTrue();
    assertThat(event.get("request").get("clientMetadata").get("from").stringValue())
        .isEqualTo("batch");
  }

  @Test
  void writesMessages() {
    var pool = pool(LambdaConfigType.builder().customMessage("message"));
    var client = lab.client(pool);
    functions.on(
        "message",
        event ->
            response(event)
                .put("emailSubject", "Welcome")
                .put("emailMessage", "Type {####} to begin"));

    lab.signUp(client, "ada");

    var message = lab.messages.getFirst();
    assertThat(message.subject()).isEqualTo("Welcome");
    assertThat(message.text()).isEqualTo("Type " + message.code() + " to begin");
    golden("CustomMessage_SignUp", "custom-message", pool, client);
  }

  @Test
  void sendsItsOwnMessageWhereTheFunctionLeavesNoPlaceForTheCode() {
    var client = lab.client(pool(LambdaConfigType.builder().customMessage("message")));
    functions.on("message", event -> response(event).put("emailMessage", "Welcome"));

    lab.signUp(client, "ada");

    var message = lab.messages.getFirst();
    assertThat(message.text()).isEqualTo("Your confirmation code is " + message.code() + ".");
  }

  @Test
  void namesWhyMessagesAreSent() {
    var pool = pool(LambdaConfigType.builder().customMessage("message"));
    var client = lab.client(pool);
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool)
            .username("eve")
            .userAttributes(email("eve@example.com"))
            .desiredDeliveryMediumsWithStrings("EMAIL"));
    lab.signUp(client, "bob");
    lab.sdk.resendConfirmationCode(it -> it.clientId(client).username("bob"));
    lab.user(pool, "ada");
    lab.sdk.forgotPassword(it -> it.clientId(client).username("ada"));
    var token = lab.signIn(client, "ada").accessToken();
    lab.sdk.updateUserAttributes(
        it -> it.accessToken(token).userAttributes(email("new@example.com")));
    lab.sdk.getUserAttributeVerificationCode(it -> it.accessToken(token).attributeName("email"));

    assertThat(functions.sources())
        .containsExactly(
            "CustomMessage_AdminCreateUser",
            "CustomMessage_SignUp",
            "CustomMessage_ResendCode",
            "CustomMessage_ForgotPassword",
            "CustomMessage_UpdateUserAttribute",
            "CustomMessage_VerifyUserAttribute");
    assertThat(
            functions
                .event("CustomMessage_AdminCreateUser")
                .get("request")
                .get("usernameParameter"))
        .hasToString("\"{username}\"");
  }

  @Test
  void migratesUsersWhoSignInForTheFirstTime() {
    var pool = pool(LambdaConfigType.builder().userMigration("migrate"));
    var client = lab.client(pool);
    functions.on(
        "migrate",
        event -> {
          var response = response(event);
          response
              .putObject("userAttributes")
              .put("username", "ada")
              .put("email", "ada@example.com")
              .put("email_verified", "true");
          response.put("finalUserStatus", "CONFIRMED").put("messageAction", "SUPPRESS");
        });

    var first = lab.signIn(client, "ada");

    assertThat(lab.claims(first.idToken()).get("email").stringValue()).isEqualTo("ada@example.com");
    golden("UserMigration_Authentication", "user-migration", pool, client);
    lab.signIn(client, "ada");
    assertThat(functions.events).hasSize(1);
  }

  @Test
  void migratesUsersWhoForgotTheirPassword() {
    var pool = pool(LambdaConfigType.builder().userMigration("migrate"));
    var client = lab.client(pool);
    functions.on(
        "migrate",
        event ->
            response(event)
                .putObject("userAttributes")
                .put("email", "ada@example.com")
                .put("email_verified", "true"));

    lab.sdk.forgotPassword(it -> it.clientId(client).username("ada"));

    assertThat(functions.sources()).containsExactly("UserMigration_ForgotPassword");
    lab.sdk.confirmForgotPassword(it ->
        it.clientId(client)
            .username("ada")
            .confirmationCode(lab.messages.getFirst().code())
            .password(PASSWORD));
    assertThat(lab.signIn(client, "ada").accessToken()).isNotBlank();
  }

  @Test
  void wantsANewPasswordOfAMigratedUserWhoIsNotConfirmed() {
    var pool = pool(LambdaConfigType.builder().userMigration("migrate"));
    var client = lab.client(pool);
    functions.on("migrate", event -> response(event).putObject("userAttributes"));

    refuses(
        "PasswordResetRequiredException",
        "Password reset required for the user",
        () -> lab.signIn(client, "ada"));
  }

  @Test
  void doesNotMigrateWhomTheFunctionDoesNotKnow() {
    var pool = pool(LambdaConfigType.builder().userMigration("migrate"));
    var client = lab.client(pool);
    functions.on(
        "migrate",
        (_, _) -> {
          throw new TriggerFailedException("Bad password");
        });

    refuses(
        "UserNotFoundException",
        "Exception migrating user in app client " + client,
        () -> lab.signIn(client, "ada"));
  }

  private String pool(LambdaConfigType.Builder functions) {
    return lab.pool(it -> it.lambdaConfig(functions.build()));
  }

  private String preToken(String version) {
    return pool(
        LambdaConfigType.builder()
            .preTokenGenerationConfig(config -> config.lambdaArn("tokens").lambdaVersion(version)));
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(10, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void golden(String source, String file, String pool, String client) {
    Golden.check(
        "events/" + file + ".json", functions.event(source), pool, "local_pool", client, "client");
  }
}
