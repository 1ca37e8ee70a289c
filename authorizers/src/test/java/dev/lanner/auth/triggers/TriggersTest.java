package dev.lanner.auth.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.test.LannerExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Methods for triggers, in an application.
class TriggersTest {
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void tellsWhatEveryTriggerHas() {
    invoke("pre-sign-up");

    var event = seen(PreSignUp.class);
    assertThat(event.occasion().version()).isEqualTo("1");
    assertThat(event.triggerSource()).isEqualTo(PreSignUp.SIGN_UP);
    assertThat(event.region()).isEqualTo("eu-central-1");
    assertThat(event.userPoolId()).isEqualTo("eu-central-1_Ab12Cd34E");
    assertThat(event.userName()).isEqualTo("ada-user-name");
    assertThat(event.callerContext()).isEqualTo(new CallerContext("aws-sdk-js-3.9", "web"));
  }

  @Test
  void confirmsAndVerifiesWhoSignsUp() {
    app.bean(Desk.class).signUp =
        PreSignUp.Response.confirmed().withVerifiedEmail().withVerifiedPhone();

    assertThat(invoke("pre-sign-up")).isEqualTo(changed("pre-sign-up", "\": false", "\": true"));
    var event = seen(PreSignUp.class);
    assertThat(event.userAttributes()).containsEntry("email", "ada@example.com");
    assertThat(event.validationData()).containsExactly(Map.entry("invitation", "validation-value"));
    assertThat(event.clientMetadata()).containsEntry("device", "metadata-value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "post-confirmation",
        "pre-authentication",
        "post-authentication",
        "custom-message",
        "custom-email-sender",
        "custom-sms-sender"
      })
  void returnsTheWholeEventWhereThereIsNothingToSay(String name) {
    assertThat(invoke(name)).isEqualTo(Events.event(name));
  }

  @Test
  void tellsOfSigningIn() {
    invoke("pre-authentication");
    assertThat(seen(PreAuthentication.class).userNotFound()).isTrue();
    assertThat(seen(PreAuthentication.class).clientMetadata()).isEmpty();
    invoke("post-authentication");
    assertThat(seen(PostAuthentication.class).newDeviceUsed()).isTrue();
    invoke("post-confirmation");
    assertThat(seen(PostConfirmation.class).triggerSource())
        .isEqualTo(PostConfirmation.CONFIRM_SIGN_UP);
  }

  @Test
  void changesClaimsAndScopesAndKeepsGroups() {
    JsonNode details = response("pre-token-generation-v2").get("claimsAndScopeOverrideDetails");

    assertThat(details)
        .isEqualTo(
            JSON.readTree(
                """
                {"idTokenGeneration":
                   {"claimsToAddOrOverride":{"tenant":"blue"},"claimsToSuppress":["email"]},
                 "accessTokenGeneration":
                   {"claimsToAddOrOverride":{"limits":{"orders":[1,2,2.50,true]}},
                    "claimsToSuppress":[],
                    "scopesToAdd":["orders/write"],
                    "scopesToSuppress":["aws.cognito.signin.user.admin"]},
                 "groupOverrideDetails":
                   {"groupsToOverride":["group-value"],
                    "iamRolesToOverride":["arn:aws:iam::1:role/a"],
                    "preferredRole":"arn:aws:iam::1:role/a"}}
                """));
    var event = seen(PreTokenGeneration.class);
    assertThat(event.groups().groupsToOverride()).containsExactly("group-value");
    assertThat(event.scopes()).containsExactly("aws.cognito.signin.user.admin");
  }

  @Test
  void changesClaimsAndGroupsOfVersion1() {
    String answer = app.invoke(OldTokensFunction.class, Events.event("pre-token-generation-v1"));

    assertThat(JSON.readTree(answer).get("response"))
        .isEqualTo(
            JSON.readTree(
                """
                {"claimsOverrideDetails":
                  {"claimsToAddOrOverride":{"tenant":"blue"},
                   "claimsToSuppress":["email"],
                   "groupOverrideDetails":
                     {"groupsToOverride":["buyers"],
                      "iamRolesToOverride":["arn:aws:iam::1:role/a"],
                      "preferredRole":"arn:aws:iam::1:role/a"}}}
                """));
  }

  @Test
  void changesTokensOfClientsThatHaveNoGroups() {
    String answer =
        app.invoke(MachineTokensFunction.class, Events.event("pre-token-generation-v3"));

    assertThat(JSON.readTree(answer).at("/response/claimsAndScopeOverrideDetails"))
        .isEqualTo(
            JSON.readTree(
                """
                {"accessTokenGeneration":
                  {"claimsToAddOrOverride":{"for":"TokenGeneration_ClientCredentials"},
                   "claimsToSuppress":[],"scopesToAdd":[],"scopesToSuppress":[]}}
                """));
  }

  @Test
  void refusesTokensOfAnotherVersion() {
    assertThatThrownBy(() -> invoke("pre-token-generation-v1"))
        .cause()
        .isInstanceOf(TriggerFailedException.class);
    assertThat(app.bean(Desk.class).events).isEmpty();
  }

  @Test
  void writesMessagesThatKeepTheirParameters() {
    app.bean(Desk.class).message =
        CustomMessage.Response.unchanged()
            .withEmail("Welcome", "You are {username}, and {####} is your password.")
            .withSms("{username} {####}");

    assertThat(response("custom-message"))
        .isEqualTo(
            JSON.readTree(
                """
                {"smsMessage":"{username} {####}",
                 "emailMessage":"You are {username}, and {####} is your password.",
                 "emailSubject":"Welcome"}
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Your password is {####}.", "You are {username}.", "Welcome"})
  void refusesMessagesThatLackAParameter(String message) {
    app.bean(Desk.class).message = CustomMessage.Response.unchanged().withSms(message);

    assertThatThrownBy(() -> invoke("custom-message"))
        .cause()
        .isInstanceOf(TriggerFailedException.class);
  }

  @Test
  void takesALinkInPlaceOfACode() {
    app.bean(Desk.class).message =
        CustomMessage.Response.unchanged().withEmail("Verify", "Please {##Click Here##}");
    var event =
        changed(
                "custom-message",
                "\"linkParameter\": null",
                "\"linkParameter\": \"{##Click Here##}\"")
            .replace("\"{username}\"", "null");

    assertThat(app.invoke(DeskFunction.class, event)).contains("Please {##Click Here##}");
  }

  @Test
  void leadsThroughChallenges() {
    app.bean(Desk.class).next =
        DefineAuthChallenge.Response.challenge(ChallengeResult.CUSTOM_CHALLENGE);

    assertThat(response("define-auth-challenge"))
        .isEqualTo(
            JSON.readTree(
                "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"issueTokens\":false,\"failAuthentication\":false}"));
    assertThat(seen(DefineAuthChallenge.class).session())
        .containsExactly(
            new ChallengeResult("SRP_A", true, null),
            new ChallengeResult("CUSTOM_CHALLENGE", false, "COLOUR"));
    assertThat(response("create-auth-challenge"))
        .isEqualTo(
            JSON.readTree(
                """
                {"publicChallengeParameters":{"question":"Which colour?"},
                 "privateChallengeParameters":{"answer":"blue"},
                 "challengeMetadata":"COLOUR"}
                """));
    assertThat(seen(CreateAuthChallenge.class).session()).hasSize(2);
    assertThat(response("verify-auth-challenge-response").get("answerCorrect").booleanValue())
        .isFalse();
    assertThat(
            app.invoke(
                DeskFunction.class,
                changed("verify-auth-challenge-response", "answer-value", "private-value")))
        .contains("\"answerCorrect\": true");
  }

  @Test
  void refusesAStepThatSaysTwoThingsOrNone() {
    assertThatThrownBy(() -> new DefineAuthChallenge.Response("CUSTOM_CHALLENGE", true, false))
        .hasMessage(
            "The next step of a sign-in is a challenge, tokens or failure. Name one of them.");
    assertThatThrownBy(() -> new DefineAuthChallenge.Response(null, false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesUsersOver() {
    app.bean(Desk.class).migration =
        UserMigration.Response.confirmed(Map.of("email", "a@example.com")).withForcedAlias();

    assertThat(response("user-migration"))
        .isEqualTo(
            JSON.readTree(
                """
                {"userAttributes":{"email":"a@example.com"},"forceAliasCreation":true,
                 "enableSMSMFA":null,"finalUserStatus":"CONFIRMED","messageAction":"SUPPRESS",
                 "desiredDeliveryMediums":null}
                """));
    Secret password = seen(UserMigration.class).password();
    assertThat(password.reveal()).isEqualTo("password-value");
  }

  @Test
  void failsForUsersWhomNobodyKnows() {
    assertThatThrownBy(() -> invoke("user-migration")).cause().hasMessage("Unknown user");
  }

  @Test
  void handsOverEncryptedCodes() {
    invoke("custom-email-sender");
    Secret code = seen(CustomEmailSender.class).code();
    assertThat(code.reveal()).isEqualTo("Y29kZS12YWx1ZQ==");
    assertThat(seen(CustomEmailSender.class).type()).isEqualTo("customEmailSenderRequestV1");
    invoke("custom-sms-sender");
    assertThat(seen(CustomSMSSender.class).code()).isEqualTo(code);
  }

  @Test
  void mapsAttributesOfOtherProviders() {
    app.bean(Desk.class).federation = new InboundFederation.Response(Map.of("email", "a@b.c"));

    assertThat(response("inbound-federation"))
        .isEqualTo(JSON.readTree("{\"userAttributesToMap\":{\"email\":\"a@b.c\"}}"));
    var event = seen(InboundFederation.class);
    assertThat(event.providerType()).isEqualTo("OIDC");
    assertThat(event.tokenResponse()).containsEntry("expires_in", "3600");
    assertThat(event.idToken()).containsEntry("groups", "[\"group-value\"]");
    assertThat(event.samlResponse()).isEmpty();
  }

  @Test
  void passesSourcesThatItDoesNotKnowOfATriggerThatItKnows() {
    var event = changed("pre-sign-up", "PreSignUp_SignUp", "PreSignUp_Tomorrow");

    app.invoke(DeskFunction.class, event);

    assertThat(seen(PreSignUp.class).triggerSource()).isEqualTo("PreSignUp_Tomorrow");
  }

  @Test
  void refusesTriggersThatItDoesNotKnow() {
    for (String source : List.of("Tomorrow_SignUp", "Tomorrow", "")) {
      var event = changed("pre-sign-up", "PreSignUp_SignUp", source);
      assertThatThrownBy(() -> app.invoke(DeskFunction.class, event))
          .cause()
          .isInstanceOf(TriggerFailedException.class);
    }
    assertThatThrownBy(() -> app.invoke(OldTokensFunction.class, Events.event("pre-sign-up")))
        .cause()
        .isInstanceOf(TriggerFailedException.class);
  }

  @Test
  void keepsEveryByteThatItDoesNotChange() {
    app.bean(Desk.class).signUp = PreSignUp.Response.confirmed();
    String head =
        "{ \"later\" : [1.0, 1e2, 12345678901234567890, \"\\u00e9\\/\"],\n"
            + "\t\"triggerSource\":\"PreSignUp_SignUp\", \"response\" :";

    assertThat(
            app.invoke(
                DeskFunction.class,
                head + "{\"new\":-0.0,  \"autoConfirmUser\" :false , \"x\":{}} ,\"z\":null} "))
        .isEqualTo(
            head
                + "{\"new\":-0.0,  \"autoConfirmUser\" :true ,"
                + " \"x\":{},\"autoVerifyEmail\":false,\"autoVerifyPhone\":false} ,\"z\":null}");
    assertThat(app.invoke(DeskFunction.class, head + "null}"))
        .isEqualTo(
            head
                + "{\"autoConfirmUser\":true,\"autoVerifyEmail\":false,\"autoVerifyPhone\":false}}");
    assertThat(app.invoke(DeskFunction.class, head + "{ }}"))
        .isEqualTo(
            head
                + "{ \"autoConfirmUser\":true,\"autoVerifyEmail\":false,\"autoVerifyPhone\":false}}");
    assertThat(app.invoke(DeskFunction.class, "{\"triggerSource\":\"PreSignUp_SignUp\"}"))
        .isEqualTo(
            "{\"triggerSource\":\"PreSignUp_SignUp\",\"response\":{\"autoConfirmUser\":true,\"autoVerifyEmail\":false,\"autoVerifyPhone\":false}}");
  }

  @Test
  void tellsClientsTheMessageThatIsMeantForThem() {
    app.bean(Desk.class).task =
        () -> {
          throw new UserMessageException("Come back tomorrow");
        };

    assertThatThrownBy(() -> invoke("pre-sign-up"))
        .cause()
        .isInstanceOf(UserMessageException.class)
        .hasMessage("Come back tomorrow");
  }

  @Test
  void tellsClientsNothingOfWhatElseWentWrong() {
    app.bean(Desk.class).task =
        () -> {
          throw new java.io.IOException("password-value", new RuntimeException("ada@example.com"));
        };

    assertThatThrownBy(() -> invoke("user-migration"))
        .cause()
        .isInstanceOfSatisfying(
            TriggerFailedException.class,
            thrown -> {
              assertThat(thrown).hasMessage("Internal error").hasNoCause();
              assertThat(thrown.getStackTrace()).isEmpty();
              assertThat(thrown.getSuppressed()).isEmpty();
            });
  }

  @Test
  void waitsNoLongerThanCognito() {
    assertThat(TriggerExchange.LIMIT).isLessThan(java.time.Duration.ofSeconds(5));
    Stream.of(
            new OnPreSignUp.Factory().create(null, null),
            new OnUserMigration.Factory().create(null, null))
        .forEach(exchange -> assertThat(exchange.timeLimit()).isEqualTo(TriggerExchange.LIMIT));
    assertThat(new OnCustomEmailSender.Factory().create(null, null).timeLimit()).isNull();
    assertThat(new OnCustomSMSSender.Factory().create(null, null).timeLimit()).isNull();
  }

  @Test
  void showsNoSecretsInTexts() {
    for (String name :
        List.of(
            "pre-sign-up",
            "post-confirmation",
            "pre-authentication",
            "post-authentication",
            "pre-token-generation-v2",
            "custom-message",
            "define-auth-challenge",
            "create-auth-challenge",
            "verify-auth-challenge-response",
            "custom-email-sender",
            "custom-sms-sender",
            "inbound-federation")) {
      invoke(name);
    }
    app.bean(Desk.class).migration =
        UserMigration.Response.confirmed(Map.of("email", "ada@example.com"));
    invoke("user-migration");

    assertThat(app.bean(Desk.class).events).hasSize(13);
    assertThat(app.bean(Desk.class).events.toString()).doesNotContain(Events.SECRETS);
    assertThat(app.bean(Desk.class).migration.toString()).doesNotContain(Events.SECRETS);
    assertThat(ClaimChanges.none().with("name", "sub-value").toString())
        .doesNotContain(Events.SECRETS);
  }

  @Test
  void givesAwayNothingThatCanBeChanged() {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("email", "ada@example.com");
    var response = UserMigration.Response.confirmed(attributes);
    attributes.clear();

    assertThat(response.userAttributes()).hasSize(1);
    assertThatThrownBy(() -> response.userAttributes().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesClaimsThatJsonDoesNotHave() {
    assertThatThrownBy(() -> ClaimChanges.none().with("at", List.of(Map.of("when", 'c'))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The claim at[0].when is a Character. Use String, Boolean, Integer, Long, BigDecimal,"
                + " or a List or Map of these.");
  }

  @Test
  void refusesAScopeThatIsTwo() {
    var unchanged = PreTokenGeneration.Response.unchanged();

    assertThatThrownBy(() -> unchanged.withScopes(List.of("a b"), List.of()))
        .hasMessage("A scope to add is empty or has a space in it. Add each by itself.");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> app.invoke(DeskFunction.class, "{\"triggerSource\":"))
        .cause()
        .isInstanceOf(TriggerFailedException.class);
  }

  private String invoke(String name) {
    return app.invoke(DeskFunction.class, Events.event(name));
  }

  private JsonNode response(String name) {
    var sent = (ObjectNode) JSON.readTree(Events.event(name));
    var returned = (ObjectNode) JSON.readTree(invoke(name));
    JsonNode response = returned.remove("response");
    sent.remove("response");
    assertThat(returned).isEqualTo(sent);
    return response;
  }

  private static String changed(String name, String from, String to) {
    assertThat(Events.event(name)).contains(from);
    return Events.event(name).replace(from, to);
  }

  /// The last event that a method got.
  private <T extends TriggerEvent> T seen(Class<T> type) {
    return type.cast(app.bean(Desk.class).events.getLast());
  }
}
