package shop;

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

  /// Signs a user up, and in.
  ///
  /// @return the access token
  String signUp(String name) throws IOException, InterruptedException {
    call(
        "SignUp",
        "{\"ClientId\":\"web\",\"Username\":\"%s\",\"Password\":\"Correct-horse-1\"}",
        name);
    call("AdminConfirmSignUp", "{\"UserPoolId\":\"" + pool + "\",\"Username\":\"%s\"}", name);
    return signIn(name);
  }

  /// The access token.
  String signIn(String name) throws IOException, InterruptedException {
    String answer =
        call(
            "InitiateAuth",
            "{\"ClientId\":\"web\",\"AuthFlow\":\"USER_PASSWORD_AUTH\",\"AuthParameters\":{\"USERNAME\":\"%s\",\"PASSWORD\":\"Correct-horse-1\"}}",
            name);
    Matcher token = ACCESS_TOKEN.matcher(answer);
    if (!token.find()) {
      throw new AssertionError("There is no access token for " + name);
    }
    return token.group(1);
  }

  void addToGroup(String name, String group) throws IOException, InterruptedException {
    call(
        "AdminAddUserToGroup",
        "{\"UserPoolId\":\"" + pool + "\",\"Username\":\"%s\",\"GroupName\":\"" + group + "\"}",
        name);
  }

  private String call(String operation, String json, String name)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint)
              .header("x-amz-target", "AWSCognitoIdentityProviderService." + operation)
              .header("content-type", "application/x-amz-json-1.1")
              .POST(BodyPublishers.ofString(json.formatted(name)))
              .build();
      var response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(operation + ": " + response.body());
      }
      return response.body();
    }
  }
}
