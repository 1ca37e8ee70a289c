package dev.lanner.local.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import tools.jackson.databind.JsonNode;

class TokenEndpointTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();
  private final UserPoolClientType client = machine();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void givesAClientATokenForItself() throws Exception {
    var response = post("grant_type=client_credentials&scope=orders%2Fread", basic());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    var output = Lab.JSON.readTree(response.body());
    assertThat(output.propertyNames()).containsExactly("access_token", "expires_in", "token_type");
    assertThat(output.get("expires_in").asInt()).isEqualTo(3600);
    var claims = lab.claims(output.get("access_token").stringValue());
    assertThat(claims.propertyNames())
        .containsExactlyInAnyOrder(
            "sub",
            "token_use",
            "scope",
            "auth_time",
            "iss",
            "exp",
            "iat",
            "version",
            "jti",
            "client_id");
    assertThat(claims.get("sub").stringValue()).isEqualTo(client.clientId());
    assertThat(claims.get("client_id").stringValue()).isEqualTo(client.clientId());
    assertThat(claims.get("token_use").stringValue()).isEqualTo("access");
    assertThat(claims.get("scope").stringValue()).isEqualTo("orders/read");
  }

  @Test
  void takesTheSecretInTheBodyToo() throws Exception {
    var response =
        post(
            "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(client.clientId(), client.clientSecret()));

    var claims = claims(response);
    assertThat(claims.get("scope").stringValue()).isEqualTo("orders/read orders/write");
  }

  @Test
  void refusesWithTheErrorsOfOAuth() throws Exception {
    var grant = "grant_type=client_credentials";
    var wrong = basic(client.clientId(), "wrong");
    var web = lab.client(pool);

    refuses("invalid_client", grant, "Authorization", wrong);
    refuses("invalid_client", grant, "Authorization", "Basic !");
    refuses("invalid_client", grant + "&client_id=other", basic());
    refuses("invalid_client", grant + "&client_id=nobody");
    refuses("invalid_client", grant + "&client_id=" + client.clientId());
    refuses("invalid_request", grant);
    refuses("invalid_request", "scope=orders/read", basic());
    refuses("invalid_request", "grant_type=%zz", basic());
    refuses("unsupported_grant_type", "grant_type=authorization_code", basic());
    refuses("unauthorized_client", grant + "&client_id=" + web);
    refuses("invalid_scope", grant + "&scope=orders/delete", basic());
    refuses("invalid_scope", grant + "&scope=orders/read+openid", basic());
    assertThat(lab.get("/oauth2/token").statusCode()).isEqualTo(400);
  }

  @Test
  void refreshesAndRevokes() throws Exception {
    lab.user(pool, "ada");
    var web = lab.client(pool);
    var token = lab.signIn(web, "ada").refreshToken();
    var refresh = "grant_type=refresh_token&client_id=%s&refresh_token=%s".formatted(web, token);

    var output = Lab.JSON.readTree(post(refresh).body());

    assertThat(output.propertyNames())
        .containsExactly("id_token", "access_token", "expires_in", "token_type");
    assertThat(lab.claims(output.get("access_token").stringValue()).get("username").stringValue())
        .isEqualTo("ada");
    var revoked = lab.form("/oauth2/revoke", "client_id=%s&token=%s".formatted(web, token));
    assertThat(revoked.statusCode()).isEqualTo(200);
    assertThat(revoked.body()).isEmpty();
    refuses("invalid_grant", refresh);
    var unsupported =
        lab.form(
            "/oauth2/revoke",
            "client_id=%s&token=%s".formatted(web, output.get("access_token").stringValue()));
    assertThat(unsupported.body()).isEqualTo("{\"error\":\"unsupported_token_type\"}");
  }

  @Test
  void givesNoAccessToUsers() throws Exception {
    var token =
        Lab.JSON
            .readTree(post("grant_type=client_credentials", basic()).body())
            .get("access_token")
            .stringValue();

    Lab.refuses(
        "NotAuthorizedException",
        "Access Token does not have required scopes",
        () -> lab.sdk.getUser(it -> it.accessToken(token)));
  }

  private UserPoolClientType machine() {
    lab.sdk.createResourceServer(it ->
        it.userPoolId(pool)
            .identifier("orders")
            .name("Orders")
            .scopes(scope("read"), scope("write"), scope("delete")));
    return lab.sdk
        .createUserPoolClient(it ->
            it.userPoolId(pool)
                .clientName("machine")
                .generateSecret(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthScopes("orders/read", "orders/write"))
        .userPoolClient();
  }

  private static ResourceServerScopeType scope(String name) {
    return ResourceServerScopeType.builder().scopeName(name).scopeDescription(name).build();
  }

  private void refuses(String error, String body, String... headers) throws Exception {
    var response = post(body, headers);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"error\":\"%s\"}".formatted(error));
  }

  private JsonNode claims(HttpResponse<String> response) {
    return lab.claims(Lab.JSON.readTree(response.body()).get("access_token").stringValue());
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    return lab.form("/oauth2/token", body, headers);
  }

  private String[] basic() {
    return new String[] {"Authorization", basic(client.clientId(), client.clientSecret())};
  }

  private static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }
}
