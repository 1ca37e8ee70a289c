package dev.lanner.auth.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.TriggerFailedException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The local user pool, whose triggers are methods of an application.
class UserPoolTriggersTest {
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension final LannerExtension app = new LannerExtension();

  // @start region="pool"
  private final LocalUserPool pools =
      LocalUserPool.start(Options.defaults().withTriggers((_, event) -> call(event)));
  // @end
  private final HttpClient http = HttpClient.newHttpClient();
  private String client = "";

  @BeforeEach
  void createPool() throws Exception {
    String pool =
        call(
                "CreateUserPool",
                """
                {"PoolName":"shop","LambdaConfig":{
                  "PreSignUp":"f","DefineAuthChallenge":"f","CreateAuthChallenge":"f",
                  "VerifyAuthChallengeResponse":"f","UserMigration":"f",
                  "PreTokenGenerationConfig":{"LambdaArn":"f","LambdaVersion":"V2_0"}}}
                """)
            .at("/UserPool/Id")
            .stringValue();
    client =
        call(
                "CreateUserPoolClient",
                """
                {"UserPoolId":"%s","ClientName":"web","ExplicitAuthFlows":
                  ["ALLOW_USER_PASSWORD_AUTH","ALLOW_CUSTOM_AUTH","ALLOW_REFRESH_TOKEN_AUTH"]}
                """
                    .formatted(pool))
            .at("/UserPoolClient/ClientId")
            .stringValue();
  }

  @AfterEach
  void stop() {
    http.close();
    pools.close();
  }

  @Test
  void confirmsWhoSignsUpAndChangesTheirTokens() throws Exception {
    JsonNode signedUp = signUp("ada@example.com");
    JsonNode tokens = signIn("ada", "Correct-horse-1").get("AuthenticationResult");

    assertThat(signedUp.get("UserConfirmed").booleanValue()).isTrue();
    assertThat(claims(tokens, "IdToken").get("tenant").stringValue()).isEqualTo("blue");
    assertThat(claims(tokens, "IdToken").get("email_verified").booleanValue()).isTrue();
    assertThat(claims(tokens, "AccessToken").at("/limits/orders/1").intValue()).isEqualTo(2);
    assertThat(claims(tokens, "AccessToken").get("scope").stringValue())
        .isEqualTo("aws.cognito.signin.user.admin orders/write");
  }

  @Test
  void tellsWhoSignsUpWhyTheyMayNot() throws Exception {
    JsonNode refused = signUp("ada@example.org");

    assertThat(refused.get("__type").stringValue()).isEqualTo("UserLambdaValidationException");
    assertThat(refused.get("message").stringValue())
        .isEqualTo("PreSignUp failed with error Sign up with an address of example.com.");
  }

  @Test
  void signsInByCustomChallenges() throws Exception {
    signUp("ada@example.com");

    JsonNode asked = initiate("CUSTOM_AUTH", "{\"USERNAME\":\"ada\"}");

    assertThat(asked.get("ChallengeName").stringValue()).isEqualTo("CUSTOM_CHALLENGE");
    assertThat(asked.at("/ChallengeParameters/question").stringValue()).isEqualTo("Which colour?");
    assertThat(asked.toString()).doesNotContain("blue");
    JsonNode answered = answer(asked, "blue");
    assertThat(answered.at("/AuthenticationResult/IdToken").isString()).isTrue();
    JsonNode wrong = answer(initiate("CUSTOM_AUTH", "{\"USERNAME\":\"ada\"}"), "red");
    assertThat(wrong.get("__type").stringValue()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void takesUsersOverThatAnotherDirectoryKnows() throws Exception {
    JsonNode unknown = signIn("nobody", "Old-secret-1");
    JsonNode wrong = signIn("grace", "Wrong-secret-1");
    JsonNode tokens = signIn("grace", "Old-secret-1").get("AuthenticationResult");

    assertThat(unknown.get("__type").stringValue()).isEqualTo("UserNotFoundException");
    assertThat(wrong.get("__type").stringValue()).isEqualTo("UserNotFoundException");
    assertThat(claims(tokens, "IdToken").get("email").stringValue()).isEqualTo("grace@example.com");
  }

  // @start region="call"
  /// What Lambda answers to Cognito.
  private String call(String event) throws TriggerFailedException {
    try {
      return app.invoke(WelcomeFunction.class, event);
    } catch (IllegalStateException e) {
      throw new TriggerFailedException(e.getCause().getMessage());
    }
  }

  // @end

  private JsonNode signUp(String email) throws Exception {
    return call(
        "SignUp",
        """
        {"ClientId":"%s","Username":"ada","Password":"Correct-horse-1",
         "UserAttributes":[{"Name":"email","Value":"%s"}]}
        """
            .formatted(client, email));
  }

  private JsonNode signIn(String user, String password) throws Exception {
    return initiate(
        "USER_PASSWORD_AUTH",
        "{\"USERNAME\":\"%s\",\"PASSWORD\":\"%s\"}".formatted(user, password));
  }

  private JsonNode initiate(String flow, String parameters) throws Exception {
    return call(
        "InitiateAuth",
        "{\"ClientId\":\"%s\",\"AuthFlow\":\"%s\",\"AuthParameters\":%s}"
            .formatted(client, flow, parameters));
  }

  private JsonNode answer(JsonNode challenge, String answer) throws Exception {
    ObjectNode request = JSON.createObjectNode();
    request.put("ClientId", client).put("ChallengeName", "CUSTOM_CHALLENGE");
    request.set("Session", challenge.get("Session"));
    request.putObject("ChallengeResponses").put("USERNAME", "ada").put("ANSWER", answer);
    return call("RespondToAuthChallenge", request.toString());
  }

  private JsonNode call(String operation, String request) throws Exception {
    var response =
        http.send(
            HttpRequest.newBuilder(pools.endpoint())
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(response.body());
  }

  private static JsonNode claims(JsonNode tokens, String name) {
    String payload = tokens.get(name).stringValue().split("\\.", -1)[1];
    return JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
  }
}
