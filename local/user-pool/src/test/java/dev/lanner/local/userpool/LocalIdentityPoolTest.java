package dev.lanner.local.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityException;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.cognitoidentity.model.GetCredentialsForIdentityRequest;

/// See <a
/// href="https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/Welcome.html">Amazon
/// Cognito identity pools API reference</a>.
class LocalIdentityPoolTest {
  private static final String ID = "local:4f291106-0000-4000-8000-000000000000";

  private final Lab lab = new Lab();
  private final String users = lab.pool();
  private final String web = lab.client(users);
  private final String provider = "cognito-idp.local.amazonaws.com/" + users;
  // @start region="start"
  private final LocalIdentityPool pool = LocalIdentityPool.start(ID, lab.server);
  private final CognitoIdentityClient sdk =
      CognitoIdentityClient.builder()
          .endpointOverride(pool.endpoint())
          .region(Region.EU_CENTRAL_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .build();

  // @end

  @BeforeEach
  void createUsers() {
    lab.user(users, "ada");
    lab.user(users, "bob");
  }

  @AfterEach
  void close() {
    sdk.close();
    pool.close();
    lab.close();
  }

  @Test
  void givesCredentialsToAUser() {
    String token = idToken("ada");

    String identity = id(token);
    Credentials credentials = credentials(identity, token);

    assertThat(identity).matches("local:[0-9a-f-]{36}");
    assertThat(credentials.accessKeyId()).startsWith("ASIA");
    assertThat(credentials.expiration()).isEqualTo(lab.clock.instant().plus(Duration.ofHours(1)));
    LocalIdentity known = pool.identityOf(credentials.accessKeyId()).orElseThrow();
    assertThat(known.id()).isEqualTo(identity);
    assertThat(known.conditionKeys())
        .containsEntry("cognito-identity.amazonaws.com:sub", identity)
        .containsEntry("cognito-identity.amazonaws.com:aud", ID);
    assertThat(pool.identityOf("ASIAOTHER")).isEmpty();
  }

  @Test
  void knowsAUserAgainAndTellsOthersApart() {
    String ada = id(idToken("ada"));

    assertThat(id(idToken("ada"))).isEqualTo(ada);
    assertThat(id(idToken("bob"))).isNotEqualTo(ada);
    assertThat(ada).doesNotContain(sub("ada"));
  }

  @Test
  void givesNobodyTheCredentialsOfAnother() {
    String ada = id(idToken("ada"));

    refuses(
        "NotAuthorizedException", "Logins don't match.", () -> credentials(ada, idToken("bob")));
  }

  @Test
  void takesNoTokenButAGoodIdTokenOfItsPool() {
    String token = idToken("ada");
    String other = lab.pool();
    lab.user(other, "ada");
    String foreign = lab.signIn(lab.client(other), "ada").idToken();
    String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

    refuses("NotAuthorizedException", "Invalid login token.", () -> id(forged));
    refuses("NotAuthorizedException", "Invalid login token.", () -> id(foreign));
    refuses("NotAuthorizedException", "Invalid login token.", () -> id("none"));
    refuses(
        "NotAuthorizedException",
        "Invalid login token.",
        () -> id(lab.signIn(web, "ada").accessToken()));
    lab.clock.advance(Duration.ofHours(1));
    refuses("NotAuthorizedException", "Token expired", () -> id(token));
  }

  @Test
  void takesNoGuestsAndNoOtherProviders() {
    refuses(
        "NotAuthorizedException",
        "Unauthenticated access is not supported",
        () -> sdk.getId(it -> it.identityPoolId(ID)));
    refuses(
        "NotAuthorizedException",
        "not from a supported provider",
        () ->
            sdk.getId(
                it -> it.identityPoolId(ID).logins(Map.of("graph.facebook.com", idToken("ada")))));
  }

  @Test
  void saysWhatItHasNot() {
    refuses(
        "ResourceNotFoundException",
        "not found",
        () ->
            sdk.getId(it ->
                it.identityPoolId("local:00000000-0000-4000-8000-000000000000")
                    .logins(Map.of(provider, idToken("ada")))));
    Consumer<GetCredentialsForIdentityRequest.Builder> role =
        it -> it.identityId(ID).customRoleArn("arn:aws:iam::123456789012:role/other");
    refuses(
        "InvalidParameterException", "CustomRoleArn", () -> sdk.getCredentialsForIdentity(role));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "local", "local:", "eu central:1", ":1"})
  void takesNoMalformedId(String id) {
    assertThatThrownBy(() -> LocalIdentityPool.start(id, lab.server))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessageContaining("is not a region, a colon and a UUID");
  }

  private String idToken(String user) {
    return lab.signIn(web, user).idToken();
  }

  private String sub(String user) {
    return lab.claims(idToken(user)).get("sub").stringValue();
  }

  private String id(String token) {
    return sdk.getId(it -> it.identityPoolId(ID).logins(Map.of(provider, token))).identityId();
  }

  private Credentials credentials(String identity, String token) {
    return sdk.getCredentialsForIdentity(
            it -> it.identityId(identity).logins(Map.of(provider, token)))
        .credentials();
  }

  private static void refuses(String type, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CognitoIdentityException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(type);
              assertThat(e.awsErrorDetails().errorMessage()).contains(message);
            });
  }
}
