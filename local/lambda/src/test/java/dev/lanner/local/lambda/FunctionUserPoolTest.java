package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.userpool.ReadyPool;
import dev.lanner.local.userpool.Trigger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FunctionUserPoolTest {
  private static final String OPEN =
      """
      {"version":1,"functions":[{"name":"http","handler":"shop.HttpFunction","kind":"http","routes":[
        {"method":"GET","path":"/orders","handler":"shop.Orders.list"$}]}]}
      """;

  @TempDir private Path folder;
  private final StringBuffer lines = new StringBuffer();
  private final Log log = new Log(lines);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                 | false
          ,"access":{"rule":"everybody"}                     | false
          ,"access":{"rule":"nobody"}                        | false
          ,"access":{"rule":"authenticated"}                 | true
          ,"access":{"rule":"roles","names":["admins"]}      | true
          ,"access":{"rule":"scopes","names":["a/b"]}        | true
          ,"access":{"rule":"of a later version"}            | true
          ,"authorizer":"door"                               | true
          """)
  void isNeededWhereARouteAsksWhoIsCalling(String members, boolean isNeeded) {
    assertThat(FunctionUserPool.isNeeded(model(OPEN.replace("$", members)))).isEqualTo(isNeeded);
  }

  @Test
  void isNeededByAFunctionThatItCalls() {
    var welcome =
        FunctionFolders.PROTECTED.replaceAll(
            "(?s)\\{\"name\":\"http\".*(?=\\{\"name\":\"welcome\")", "");

    assertThat(FunctionUserPool.isNeeded(model(welcome))).isTrue();
    assertThat(
            FunctionUserPool.isNeeded(model(welcome.replace("aws:cognito:PreSignUp", "aws:other"))))
        .isFalse();
  }

  @Test
  void hasTheClientTheGroupsAndTheScopesThatRoutesAskFor() throws Exception {
    try (var users = start(FunctionFolders.PROTECTED, null)) {
      var values = users.environment(Map.of("GREETING", "hello"));

      var groups = call(values, "ListGroups", "'UserPoolId':'local_users'").body();
      var machine =
          post(
              endpoint(values) + "/oauth2/token",
              "grant_type=client_credentials&client_id=machine&client_secret=machine-secret",
              "Content-Type",
              "application/x-www-form-urlencoded");

      assertThat(values)
          .containsEntry("GREETING", "hello")
          .containsEntry("USER_POOL_ID", "local_users")
          .containsEntry("USER_POOL_CLIENT_ID", "web")
          .containsEntry("USER_POOL_ISSUER", endpoint(values) + "/local_users");
      assertThat(groups).contains("\"admins\"", "\"staff\"");
      assertThat(machine.statusCode()).isEqualTo(200);
      assertThat(users.text(URI.create("http://localhost:8080/event")))
          .contains("shop.WelcomeFunction is called at PreSignUp: shop.Welcome.check")
          .contains("with the scopes events/read")
          .contains("http://localhost:8080/event")
          .doesNotContain("openid");
    }
  }

  @Test
  void callsTheFunctionsOfTheApplication() throws Exception {
    FunctionFolders.tiny(folder);
    try (var users = start(FunctionFolders.PROTECTED, null)) {
      var values = users.environment(Map.of());
      users
          .functions()
          .start(entry -> Function.builder(folder, entry).environment(values).build(), log);

      var ada = signUp(values, "ada");
      var mallory = signUp(values, "mallory");

      assertThat(ada.body()).contains("\"UserConfirmed\":true");
      assertThat(mallory.statusCode()).isEqualTo(400);
      assertThat(mallory.body()).contains("PreSignUp failed with error not on our list.");
      assertThat(lines.toString()).contains("welcoming with local_users");
    }
  }

  @Test
  void keepsUsersAndTakesWhatTheModelHasMeanwhile() throws Exception {
    FunctionFolders.tiny(folder);
    var data = folder.resolve("users");
    try (var users = start(OPEN.replace("$", ",\"access\":{\"rule\":\"authenticated\"}"), data)) {
      signUp(users.environment(Map.of()), "ada");
    }

    try (var users = start(FunctionFolders.PROTECTED, data)) {
      var values = users.environment(Map.of());
      users
          .functions()
          .start(entry -> Function.builder(folder, entry).environment(values).build(), log);

      assertThat(call(values, "ListUsers", "'UserPoolId':'local_users'").body())
          .contains("\"ada\"");
      assertThat(call(values, "ListGroups", "'UserPoolId':'local_users'").body())
          .contains("\"admins\"");
      assertThat(signUp(values, "bob").body()).contains("\"UserConfirmed\":true");
    }
  }

  @Test
  void sendsCodesToTheLog() throws Exception {
    try (var users = start(OPEN.replace("$", ""), null)) {
      call(
          users.environment(Map.of()),
          "AdminCreateUser",
          "'UserPoolId':'local_users','Username':'ada','DesiredDeliveryMediums':['EMAIL'],'UserAttributes':[{'Name':'email','Value':'ada@example.com'}]");

      assertThat(lines.toString()).contains("to ada@example.com of local_users: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CustomEmailSender", "InboundFederation", "NewestTrigger"})
  void refusesFunctionsThatItWouldNeverCall(String trigger) {
    var json = FunctionFolders.PROTECTED.replace("PreSignUp", trigger);

    assertThatThrownBy(() -> start(json, null))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining(
            "shop.Welcome.check is called by a user pool at %s, which the local user pool does not have. It has PreSignUp, "
                .formatted(trigger))
        .hasMessageContaining("--without welcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"V1_0", "V2_0", "V3_0"})
  void sendsTheVersionThatTheAnnotationNamesBeforeTokensAreSigned(String version) {
    var model =
        model(
            """
            {"version":1,"functions":[{"name":"tokens","handler":"shop.TokensFunction","kind":"answering","sources":[
              {"annotation":{"type":"shop.OnTokens","values":{"version":"$"}},"eventSources":["aws:cognito:PreTokenGeneration"],"handler":"shop.Tokens.change"}]}]}
            """
                .replace("$", version));

    var pool = PoolFunctions.of(model).addTo(ReadyPool.of("local_users"));

    assertThat(pool.preTokenVersion()).isEqualTo(version);
    assertThat(pool.functions()).containsEntry(Trigger.PRE_TOKEN_GENERATION, "tokens");
  }

  @Test
  void refusesTwoFunctionsAtOneTrigger() {
    var json =
        FunctionFolders.PROTECTED.replace(
            "[\"aws:cognito:PreSignUp\"]", "[\"aws:cognito:PreSignUp\",\"aws:cognito:PreSignUp\"]");

    assertThatThrownBy(() -> start(json, null))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("are both called by a user pool at PreSignUp");
  }

  @Test
  void changesNothingWithoutAPool() {
    var none = FunctionUserPool.none();

    assertThat(none.environment(Map.of("A", "b"))).isEqualTo(Map.of("A", "b"));
    assertThat(none.text(null)).isEmpty();
  }

  private FunctionModel model(String json) {
    return FunctionModel.read(FunctionFolders.withModel(folder, "app.jar", json));
  }

  private FunctionUserPool start(String json, @Nullable Path data) {
    return FunctionUserPool.start(
        model(json), data, Duration.ofSeconds(20), new PrintWriter(new StringWriter()), log);
  }

  private static HttpResponse<String> signUp(Map<String, String> values, String name)
      throws Exception {
    return call(
        values,
        "SignUp",
        "'ClientId':'web','Username':'" + name + "','Password':'Correct-horse-1'");
  }

  private static HttpResponse<String> call(
      Map<String, String> values, String operation, String members) throws Exception {
    return post(
        endpoint(values),
        "{" + members.replace('\'', '"') + "}",
        "X-Amz-Target",
        "AWSCognitoIdentityProviderService." + operation);
  }

  private static HttpResponse<String> post(String address, String body, String... headers)
      throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(address))
              .headers(headers)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String endpoint(Map<String, String> values) {
    return values.getOrDefault("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "");
  }
}
