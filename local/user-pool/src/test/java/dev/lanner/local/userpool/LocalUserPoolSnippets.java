package dev.lanner.local.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;

class LocalUserPoolSnippets {
  @Test
  void givesAUserTokens() {
    // @start region="start"
    var shop = ReadyPool.of("local_shop").withClient("web").withGroup("admins");
    try (var pools = LocalUserPool.start(Options.defaults().withPool(shop));
        var cognito =
            CognitoIdentityProviderClient.builder()
                .endpointOverride(pools.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
      cognito.adminCreateUser(user -> user.userPoolId("local_shop").username("ada"));
      cognito.adminSetUserPassword(user ->
          user.userPoolId("local_shop")
              .username("ada")
              .password("Correct-horse-1")
              .permanent(true));
      cognito.adminAddUserToGroup(
          user -> user.userPoolId("local_shop").username("ada").groupName("admins"));

      var tokens =
          cognito
              .initiateAuth(auth ->
                  auth.clientId("web")
                      .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                      .authParameters(Map.of("USERNAME", "ada", "PASSWORD", "Correct-horse-1")))
              .authenticationResult();

      assertThat(tokens.accessToken()).isNotBlank();
    }
    // @end
  }

  @Test
  void callsHandlersOfTriggers() {
    // @start region="triggers"
    var shop =
        ReadyPool.of("local_shop").withClient("web").withFunction(Trigger.PRE_SIGN_UP, "Welcome");
    TriggerCaller handlers =
        (function, event) ->
            switch (function) {
              case "Welcome" ->
                  event.replace("\"autoConfirmUser\":false", "\"autoConfirmUser\":true");
              default -> throw new TriggerFailedException("There is no function " + function);
            };
    var options = Options.defaults().withPool(shop).withTriggers(handlers);
    // @end
    try (var pools = LocalUserPool.start(options)) {
      try (var cognito =
          CognitoIdentityProviderClient.builder()
              .endpointOverride(pools.endpoint())
              .region(Region.EU_CENTRAL_1)
              .credentialsProvider(AnonymousCredentialsProvider.create())
              .build()) {
        var signedUp =
            cognito.signUp(it -> it.clientId("web").username("ada").password("Correct-horse-1"));
        assertThat(signedUp.userConfirmed()).isTrue();
      }
    }
  }
}
