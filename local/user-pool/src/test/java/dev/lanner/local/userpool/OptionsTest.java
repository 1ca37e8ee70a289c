package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;

class OptionsTest {
  private static final ReadyPool SHOP =
      ReadyPool.of("local_shop")
          .withClient("web")
          .withClient("machine", "a-secret-of-this-machine")
          .withScope("orders/read")
          .withScope("orders/write")
          .withGroup("admins")
          .withFunction(Trigger.POST_CONFIRMATION, "confirmed");

  @Test
  void hasReadyPoolsFromTheStart() throws Exception {
    var functions = new RecordingTriggers();
    try (var lab = new Lab(options -> options.withPool(SHOP).withTriggers(functions))) {
      assertThat(lab.server.issuer("local_shop"))
          .isEqualTo(lab.server.endpoint().resolve("/local_shop"));
      lab.signUp("web", "ada");
      lab.sdk.confirmSignUp(it ->
          it.clientId("web").username("ada").confirmationCode(lab.messages.getFirst().code()));
      assertThat(lab.initiate("web", "Ada", PASSWORD).authenticationResult()).isNotNull();
      assertThat(functions.sources()).containsExactly("PostConfirmation_ConfirmSignUp");
      assertThat(lab.sdk.listGroups(it -> it.userPoolId("local_shop")).groups())
          .extracting(GroupType::groupName)
          .containsExactly("admins");
      var machine =
          lab.form(
              "/oauth2/token",
              "grant_type=client_credentials&client_id=machine&client_secret=a-secret-of-this-machine");
      assertThat(machine.statusCode()).isEqualTo(200);
      var token = Lab.JSON.readTree(machine.body()).get("access_token").stringValue();
      assertThat(lab.claims(token).get("scope").stringValue())
          .isEqualTo("orders/read orders/write");
    }
  }

  @Test
  void keepsWhatAReadyPoolHasInTheFolder(@TempDir Path folder) {
    var first = Options.defaults().withDataFolder(folder).withPool(SHOP);
    try (var lab = new Lab(_ -> first.withPort(0))) {
      lab.user("local_shop", "ada");
    }

    try (var lab = new Lab(options -> options.withDataFolder(folder).withPool(SHOP))) {
      assertThat(lab.sdk.listUsers(it -> it.userPoolId("local_shop")).users()).hasSize(1);
    }
  }

  @Test
  void addsToAKeptPoolWhatItDoesNotHaveAndCallsTheFunctionsOfToday(@TempDir Path folder)
      throws Exception {
    var yesterday = ReadyPool.of("local_shop").withClient("web").withGroup("admins");
    var today =
        SHOP.withGroup("staff")
            .withFunction(Trigger.PRE_TOKEN_GENERATION, "claims")
            .withPreTokenVersion("V2_0");
    var functions = new RecordingTriggers();
    try (var lab = new Lab(options -> options.withDataFolder(folder).withPool(yesterday))) {
      lab.user("local_shop", "ada");
    }

    try (var lab =
        new Lab(
            options -> options.withDataFolder(folder).withPool(today).withTriggers(functions))) {
      lab.signIn("web", "ada");

      assertThat(functions.event("TokenGeneration_Authentication").get("version").stringValue())
          .isEqualTo("2");
      assertThat(lab.sdk.listGroups(it -> it.userPoolId("local_shop")).groups())
          .extracting(GroupType::groupName)
          .containsExactly("admins", "staff");
      assertThat(
              lab.form(
                      "/oauth2/token",
                      "grant_type=client_credentials&client_id=machine&client_secret=a-secret-of-this-machine")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesAVersionThatPreTokenGenerationDoesNotHave() {
    assertThatThrownBy(() -> SHOP.withPreTokenVersion("V4_0"))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessage("The version of pre token generation is V4_0. There are V1_0, V2_0 and V3_0.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "local_", "local_a-b", "_", "local shop_a", ""})
  void refusesPoolIdsThatClientsWouldRefuse(String id) {
    assertThatThrownBy(() -> ReadyPool.of(id))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessage(
            "The pool id %s is not a region, an underscore and letters and digits, such as local_shop."
                .formatted(id));
  }

  @Test
  void refusesScopesWithoutAServer() {
    assertThatThrownBy(() -> SHOP.withScope("read"))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessage(
            "The scope read has no resource server. Write server/scope, such as orders/read.");
  }

  @Test
  void refusesPortsAndTimeoutsThatCannotBe() {
    var options = Options.defaults();

    assertThatThrownBy(() -> options.withPort(65_536))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessageContaining("The port is 65536.");
    assertThatThrownBy(() -> options.withTriggerTimeout(Duration.ZERO))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessageContaining("The trigger timeout is PT0S.");
  }

  @Test
  void saysWhenAPortIsTaken() {
    try (var lab = new Lab()) {
      var options = Options.defaults().withPort(lab.server.endpoint().getPort());

      assertThatThrownBy(() -> LocalUserPool.start(options))
          .isInstanceOf(LocalUserPoolException.class)
          .hasMessageStartingWith("Nothing can listen on port ");
    }
  }

  @Test
  void callsNoFunctionsUnlessToldHow() {
    try (var lab = new Lab()) {
      var pool = lab.pool(it -> it.lambdaConfig(lambda -> lambda.preSignUp("arn:function")));

      Lab.refuses(
          "UserLambdaValidationException",
          "PreSignUp failed with error The local user pool was not told how to call arn:function.",
          () -> lab.signUp(lab.client(pool), "ada"));
    }
  }
}
