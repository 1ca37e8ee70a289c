package dev.lanner.benchmarks.orders;

import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A user who has signed in at a user pool on this machine.
///
/// @param endpoint of the pool
/// @param token for access, good for an hour
record SignedIn(URI endpoint, String token) {
  private static final String POOL = "local_orders";
  private static final String CLIENT = "web";
  private static final String USER = "\"Username\":\"ada\"";
  private static final String PASSWORD = "Correct-horse-1";
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"AccessToken\":\"([^\"]+)\"");

  /// Starts a pool, which runs as long as the JVM.
  static SignedIn start() throws IOException, InterruptedException {
    var ready = ReadyPool.of(POOL).withClient(CLIENT);
    URI endpoint = LocalUserPool.start(Options.defaults().withPool(ready)).endpoint();
    String client = "\"ClientId\":\"" + CLIENT + "\"";
    call(endpoint, "SignUp", "{%s,%s,\"Password\":\"%s\"}".formatted(client, USER, PASSWORD));
    call(endpoint, "AdminConfirmSignUp", "{\"UserPoolId\":\"%s\",%s}".formatted(POOL, USER));
    Matcher token =
        ACCESS_TOKEN.matcher(
            call(
                endpoint,
                "InitiateAuth",
                "{%s,\"AuthFlow\":\"USER_PASSWORD_AUTH\",\"AuthParameters\":{\"USERNAME\":\"ada\",\"PASSWORD\":\"%s\"}}"
                    .formatted(client, PASSWORD)));
    if (!token.find()) {
      throw new IllegalStateException("The user pool has given no access token.");
    }
    return new SignedIn(endpoint, token.group(1));
  }

  /// What a function is told of the pool.
  Map<String, String> environment() {
    return Map.of(
        "USER_POOL_ID",
        POOL,
        "USER_POOL_CLIENT_ID",
        CLIENT,
        "USER_POOL_ISSUER",
        endpoint + "/" + POOL,
        "LANNER_LOCAL",
        "true");
  }

  private static String call(URI endpoint, String operation, String json)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint)
              .header("x-amz-target", "AWSCognitoIdentityProviderService." + operation)
              .header("content-type", "application/x-amz-json-1.1")
              .POST(BodyPublishers.ofString(json))
              .build();
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "%s was answered with %d.".formatted(operation, response.statusCode()));
      }
      return response.body();
    }
  }
}
