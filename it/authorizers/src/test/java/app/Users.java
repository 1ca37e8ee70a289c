package app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Users of a user pool, by the API of Cognito, with the client `web`.
///
/// @param endpoint of the API
/// @param pool its id
record Users(URI endpoint, String pool) {
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"AccessToken\":\"([^\"]+)\"");

  /// What the API answers to somebody who signs up.
  String signUp(String name) throws IOException, InterruptedException {
    return call(
        "SignUp",
        "{\"ClientId\":\"web\",\"Username\":\"%s\",\"Password\":\"Correct-horse-1\"}"
            .formatted(name));
  }

  void confirm(String name) throws IOException, InterruptedException {
    call("AdminConfirmSignUp", "{\"UserPoolId\":\"%s\",\"Username\":\"%s\"}".formatted(pool, name));
  }

  void addToGroup(String name, String group) throws IOException, InterruptedException {
    call(
        "AdminAddUserToGroup",
        "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",\"GroupName\":\"%s\"}"
            .formatted(pool, name, group));
  }

  /// The access token.
  Token signIn(String name) throws IOException, InterruptedException {
    String answer =
        call(
            "InitiateAuth",
            "{\"ClientId\":\"web\",\"AuthFlow\":\"USER_PASSWORD_AUTH\",\"AuthParameters\":{\"USERNAME\":\"%s\",\"PASSWORD\":\"Correct-horse-1\"}}"
                .formatted(name));
    Matcher token = ACCESS_TOKEN.matcher(answer);
    if (!token.find()) {
      throw new AssertionError("There is no access token for " + name + ": " + answer);
    }
    return new Token(token.group(1));
  }

  private String call(String operation, String json) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint)
              .header("x-amz-target", "AWSCognitoIdentityProviderService." + operation)
              .header("content-type", "application/x-amz-json-1.1")
              .POST(BodyPublishers.ofString(json))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
