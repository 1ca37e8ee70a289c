package dev.lanner.local.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running local user pool with the SDK's client, and what tests do with it again and again.
final class Lab implements AutoCloseable {
  static final String PASSWORD = "Correct-horse-1";
  static final String NEW_PASSWORD = "Battery-staple-2";
  static final JsonMapper JSON = new JsonMapper();

  final MovableClock clock = new MovableClock();
  final List<Message> messages = new CopyOnWriteArrayList<>();
  final StringWriter console = new StringWriter();
  final LocalUserPool server;
  final CognitoIdentityProviderClient sdk;
  private final HttpClient http = HttpClient.newHttpClient();

  Lab() {
    this(options -> options);
  }

  Lab(UnaryOperator<Options> change) {
    server =
        LocalUserPool.start(
            change.apply(
                Options.defaults()
                    .withClock(clock)
                    .withConsole(console)
                    .withMessages(messages::add)));
    sdk =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  /// A pool that sends codes to e-mail addresses.
  String pool() {
    return pool(it -> {});
  }

  String pool(Consumer<CreateUserPoolRequest.Builder> change) {
    return sdk.createUserPool(
            it -> {
              it.poolName("shop").autoVerifiedAttributes(VerifiedAttributeType.EMAIL);
              change.accept(it);
            })
        .userPool()
        .id();
  }

  /// A client that may use every flow.
  String client(String pool) {
    return client(pool, it -> {});
  }

  String client(String pool, Consumer<CreateUserPoolClientRequest.Builder> change) {
    return sdk.createUserPoolClient(
            it -> {
              it.userPoolId(pool)
                  .clientName("web")
                  .explicitAuthFlows(
                      ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                      ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH,
                      ExplicitAuthFlowsType.ALLOW_CUSTOM_AUTH,
                      ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH);
              change.accept(it);
            })
        .userPoolClient()
        .clientId();
  }

  /// A confirmed user with this name, an e-mail address and [#PASSWORD].
  void user(String pool, String name) {
    sdk.adminCreateUser(it ->
        it.userPoolId(pool)
            .username(name)
            .messageAction("SUPPRESS")
            .userAttributes(email(name + "@example.com"), attribute("email_verified", "true")));
    sdk.adminSetUserPassword(
        it -> it.userPoolId(pool).username(name).password(PASSWORD).permanent(true));
  }

  InitiateAuthResponse initiate(String client, String name, String password) {
    return sdk.initiateAuth(it ->
        it.clientId(client)
            .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
            .authParameters(Map.of("USERNAME", name, "PASSWORD", password)));
  }

  AuthenticationResultType signIn(String client, String name) {
    return initiate(client, name, PASSWORD).authenticationResult();
  }

  AuthenticationResultType refresh(String client, String token) {
    return sdk.initiateAuth(it ->
            it.clientId(client)
                .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                .authParameters(Map.of("REFRESH_TOKEN", token)))
        .authenticationResult();
  }

  RespondToAuthChallengeResponse respond(
      String client, ChallengeNameType challenge, String session, Map<String, String> responses) {
    return sdk.respondToAuthChallenge(it ->
        it.clientId(client)
            .challengeName(challenge)
            .session(session)
            .challengeResponses(responses));
  }

  void signUp(String client, String name) {
    sdk.signUp(it ->
        it.clientId(client)
            .username(name)
            .password(PASSWORD)
            .userAttributes(email(name + "@example.com")));
  }

  static AttributeType email(String address) {
    return attribute("email", address);
  }

  static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }

  static Map<String, String> texts(List<AttributeType> attributes) {
    var texts = new LinkedHashMap<String, String>();
    attributes.forEach(each -> texts.put(each.name(), each.value()));
    return texts;
  }

  /// Asserts that the call is refused like this.
  static void refuses(String type, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CognitoIdentityProviderException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(type);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.endpoint().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> form(String path, String body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(server.endpoint().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// The claims of a token, once its signature is verified against the keys that the issuer in it
  /// publishes.
  JsonNode claims(String token) {
    try {
      var parts = token.split("\\.", -1);
      var header = JSON.readTree(decode(parts[0]));
      var claims = JSON.readTree(decode(parts[1]));
      var issuer = URI.create(claims.get("iss").stringValue());
      var keys = JSON.readTree(get(issuer.getPath() + "/.well-known/jwks.json").body());
      for (var key : keys.get("keys")) {
        if (key.get("kid").equals(header.get("kid"))) {
          var signature = Signature.getInstance("SHA256withRSA");
          signature.initVerify(
              KeyFactory.getInstance("RSA")
                  .generatePublic(
                      new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")))));
          signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
          assertThat(signature.verify(decode(parts[2]))).isTrue();
          return claims;
        }
      }
      throw new AssertionError("The issuer does not publish the key of this token.");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    } catch (Exception e) {
      throw new AssertionError("The keys cannot be had.", e);
    }
  }

  static byte[] decode(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static BigInteger number(JsonNode text) {
    return new BigInteger(1, decode(text.stringValue()));
  }

  @Override
  public void close() {
    http.close();
    sdk.close();
    server.close();
    // Whatever a test did, the pool itself has not failed.
    assertThat(console.toString()).isEmpty();
  }
}
