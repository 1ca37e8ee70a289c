package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreTokenGenerationLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

class PoolTest {
  private final Lab lab = new Lab();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void isDescribedAsItWasCreated() {
    var created =
        lab.sdk
            .createUserPool(it ->
                it.poolName("shop")
                    .aliasAttributes(AliasAttributeType.EMAIL)
                    .usernameConfiguration(u -> u.caseSensitive(false))
                    .policies(
                        all -> all.passwordPolicy(p -> p.minimumLength(10).requireNumbers(true)))
                    .lambdaConfig(lambda ->
                        lambda
                            .preSignUp("arn:pre-sign-up")
                            .preTokenGenerationConfig(config ->
                                config
                                    .lambdaArn("arn:pre-token")
                                    .lambdaVersion(PreTokenGenerationLambdaVersionType.V2_0))))
            .userPool();

    var pool = lab.sdk.describeUserPool(it -> it.userPoolId(created.id())).userPool();

    assertThat(pool).isEqualTo(created);
    assertThat(pool.id()).matches("local_[a-z0-9]{9}");
    assertThat(pool.name()).isEqualTo("shop");
    assertThat(pool.creationDate()).isEqualTo(lab.clock.instant());
    assertThat(pool.arn())
        .isEqualTo("arn:aws:cognito-idp:local:000000000000:userpool/" + pool.id());
    assertThat(pool.aliasAttributes()).containsExactly(AliasAttributeType.EMAIL);
    assertThat(pool.usernameConfiguration().caseSensitive()).isFalse();
    var policy = pool.policies().passwordPolicy();
    assertThat(policy.minimumLength()).isEqualTo(10);
    assertThat(policy.requireNumbers()).isTrue();
    assertThat(policy.requireSymbols()).isFalse();
    assertThat(pool.lambdaConfig().preSignUp()).isEqualTo("arn:pre-sign-up");
    assertThat(pool.lambdaConfig().preTokenGenerationConfig().lambdaVersionAsString())
        .isEqualTo("V2_0");
  }

  @Test
  void isListed() {
    var ids = java.util.List.of(lab.pool(), lab.pool(), lab.pool());

    var listed =
        lab.sdk.listUserPoolsPaginator(it -> it.maxResults(2)).userPools().stream()
            .map(UserPoolDescriptionType::id)
            .toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void refusesWhatItDoesNotEmulate() {
    refuses(
        "InvalidParameterException",
        "MfaConfiguration is ON, and this local user pool has no second factors. Leave it out.",
        () -> lab.pool(it -> it.mfaConfiguration(UserPoolMfaType.ON)));
    refuses(
        "InvalidParameterException",
        "CreateUserPool has SmsVerificationMessage, which this local service does not emulate. Leave it out. It reads: AccountRecoverySetting, AdminCreateUserConfig, AliasAttributes, AutoVerifiedAttributes, DeletionProtection, EmailConfiguration, LambdaConfig, MfaConfiguration, Policies, PoolName, Schema, SmsConfiguration, UserPoolTags, UserPoolTier, UsernameAttributes, UsernameConfiguration.",
        () -> lab.pool(it -> it.smsVerificationMessage("{####}")));
    refuses(
        "InvalidParameterException",
        "MinimumLength is 5, and has to be 6 to 99.",
        () -> lab.pool(it -> it.policies(all -> all.passwordPolicy(p -> p.minimumLength(5)))));
    var pool = lab.pool();
    refuses(
        "InvalidParameterException",
        "EnableTokenRevocation is false, which this local user pool does not emulate: its tokens can always be revoked.",
        () -> lab.client(pool, it -> it.enableTokenRevocation(false)));
  }

  @Test
  void namesTheOperationsItHas() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var response =
          http.send(
              HttpRequest.newBuilder(lab.server.endpoint())
                  .header("X-Amz-Target", "AWSCognitoIdentityProviderService.CreateUserPoolDomain")
                  .POST(HttpRequest.BodyPublishers.ofString("{}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body())
          .contains("UnknownOperationException", "CreateUserPoolDomain", "AdminGetUser, ")
          .contains("VerifyUserAttribute.");
    }
  }

  @Test
  void answersPagesOfThisMachineOnly() throws Exception {
    var local = lab.form("/oauth2/token", "", "Origin", "http://localhost:3000");
    var foreign = lab.form("/oauth2/token", "", "Origin", "https://example.com");

    assertThat(local.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("http://localhost:3000");
    assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void hasClientsThatAreDescribed() {
    var pool = lab.pool();
    var created =
        lab.sdk
            .createUserPoolClient(it ->
                it.userPoolId(pool)
                    .clientName("server")
                    .generateSecret(true)
                    .accessTokenValidity(10)
                    .tokenValidityUnits(units -> units.accessToken(TimeUnitsType.MINUTES)))
            .userPoolClient();

    var client =
        lab.sdk
            .describeUserPoolClient(it -> it.userPoolId(pool).clientId(created.clientId()))
            .userPoolClient();

    assertThat(client).isEqualTo(created);
    assertThat(client.clientId()).matches("[a-z0-9]{26}");
    assertThat(client.clientSecret()).matches("[a-z0-9]{52}");
    assertThat(client.accessTokenValidity()).isEqualTo(10);
    assertThat(client.tokenValidityUnits().accessToken()).isEqualTo(TimeUnitsType.MINUTES);
    assertThat(client.idTokenValidity()).isEqualTo(1);
    assertThat(client.refreshTokenValidity()).isEqualTo(30);
    assertThat(client.explicitAuthFlowsAsStrings())
        .containsExactly("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH");
    assertThat(client.preventUserExistenceErrorsAsString()).isEqualTo("LEGACY");
    refuses(
        "ResourceNotFoundException",
        "User pool client other does not exist.",
        () -> lab.sdk.describeUserPoolClient(it -> it.userPoolId(pool).clientId("other")));
  }

  @Test
  void refusesClientsWhoseSettingsCannotBe() {
    var pool = lab.pool();

    refuses(
        "InvalidParameterException",
        "Invalid range for token validity: AccessTokenValidity has to be PT5M to PT24H.",
        () -> lab.client(pool, it -> it.accessTokenValidity(25)));
    refuses(
        "InvalidParameterException",
        "Invalid range for token validity: IdTokenValidity has to be PT5M to PT24H.",
        () ->
            lab.client(
                pool,
                it ->
                    it.idTokenValidity(299)
                        .tokenValidityUnits(units -> units.idToken(TimeUnitsType.SECONDS))));
    refuses(
        "InvalidParameterException",
        "TokenValidityUnits.AccessToken has to be seconds, minutes, hours or days.",
        () ->
            lab.client(
                pool,
                it ->
                    it.accessTokenValidity(1)
                        .tokenValidityUnits(units -> units.accessToken("weeks"))));
    refuses(
        "InvalidParameterException",
        "ExplicitAuthFlows has ADMIN_NO_SRP_AUTH, and this local user pool knows those that begin with ALLOW_ only.",
        () -> lab.client(pool, it -> it.explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH")));
    refuses(
        "InvalidOAuthFlowException",
        "client_credentials flow can not be selected if client does not have a client secret.",
        () -> lab.client(pool, it -> it.allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)));
    refuses(
        "InvalidOAuthFlowException",
        "client_credentials flow can not be selected along with code flow or implicit flow.",
        () ->
            lab.client(
                pool,
                it ->
                    it.generateSecret(true)
                        .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS, OAuthFlowType.CODE)));
    refuses(
        "ScopeDoesNotExistException",
        "Invalid scope requested: orders/read",
        () -> lab.client(pool, it -> it.allowedOAuthScopes("orders/read")));
  }

  @Test
  void hasResourceServers() {
    var pool = lab.pool();
    lab.sdk.createResourceServer(it ->
        it.userPoolId(pool)
            .identifier("https://orders")
            .name("Orders")
            .scopes(
                ResourceServerScopeType.builder()
                    .scopeName("read")
                    .scopeDescription("Reads")
                    .build()));

    var server =
        lab.sdk
            .describeResourceServer(it -> it.userPoolId(pool).identifier("https://orders"))
            .resourceServer();

    assertThat(server.name()).isEqualTo("Orders");
    assertThat(server.scopes()).singleElement().extracting(it -> it.scopeName()).isEqualTo("read");
    var client = lab.client(pool, it -> it.allowedOAuthScopes("https://orders/read", "openid"));
    assertThat(client).isNotBlank();
    refuses(
        "ResourceNotFoundException",
        "Resource server bills does not exist.",
        () -> lab.sdk.describeResourceServer(it -> it.userPoolId(pool).identifier("bills")));
    refuses(
        "InvalidParameterException",
        "https://orders already exists in user pool.",
        () ->
            lab.sdk.createResourceServer(
                it -> it.userPoolId(pool).identifier("https://orders").name("Again")));
  }

  @Test
  void saysWhichPoolsThereAreWhenAnIssuerIsUnknown() {
    var pool = lab.pool();

    assertThatThrownBy(() -> lab.server.issuer("local_other"))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessage("There is no pool local_other. Those there are: [%s].".formatted(pool));
  }
}
