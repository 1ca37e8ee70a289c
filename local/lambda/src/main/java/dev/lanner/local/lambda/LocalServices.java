package dev.lanner.local.lambda;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the functions of a folder find of AWS on this machine, for whoever runs them by other means
/// than a local run: their tables, which are empty, and their user pool, with somebody who has
/// signed in. Both end when it is closed.
public final class LocalServices implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String USER = "ada";
  private static final String PASSWORD = "Correct-horse-1";

  private final FunctionTables tables;
  private final FunctionUserPool users;
  private final @Nullable String token;

  private LocalServices(FunctionTables tables, FunctionUserPool users, @Nullable String token) {
    this.tables = tables;
    this.users = users;
    this.token = token;
  }

  /// None of them.
  public static LocalServices none() {
    return new LocalServices(FunctionTables.none(), FunctionUserPool.none(), null);
  }

  /// Starts those that the models in the folder name. A function that calls a pool back is not
  /// there to be called, so its pool is not, either.
  ///
  /// @param folder of the function, with `lib`
  /// @param values of the function's environment: what they name is somewhere else
  /// @param output what the first start of DynamoDB Local on a machine has to say
  /// @throws LocalRunException when one does not start, or a model cannot be read
  public static LocalServices start(Path folder, Map<String, String> values, PrintWriter output) {
    var model = ModelReader.isIn(folder) ? FunctionModel.read(folder) : null;
    var tables =
        values.containsKey(FunctionTables.ENDPOINT)
            ? FunctionTables.none()
            : FunctionTables.start(
                TableModels.read(folder, model != null && model.isIdempotent()), null, output);
    try {
      if (model == null || !needsUsers(model, values)) {
        return new LocalServices(tables, FunctionUserPool.none(), null);
      }
      var log = new Log(new StringBuilder());
      var users = FunctionUserPool.start(model, null, PATIENCE, output, log);
      try {
        return new LocalServices(tables, users, token(model, users.environment(Map.of())));
      } catch (RuntimeException e) {
        users.close();
        throw e;
      }
    } catch (RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  private static boolean needsUsers(FunctionModel model, Map<String, String> values) {
    return !values.containsKey("AWS_ACCESS_KEY_ID")
        && !values.containsKey(FunctionUserPool.ENDPOINT)
        && !values.containsKey(FunctionUserPool.POOL)
        && model.routes().stream().anyMatch(FunctionModel.Route::asksWho)
        && !FunctionUserPool.callsBack(model);
  }

  /// Of a user who is in all groups that routes ask for.
  private static String token(FunctionModel model, Map<String, String> pool) {
    var calls = new Calls(URI.create(pool.getOrDefault(FunctionUserPool.ENDPOINT, "")));
    var client = pool.getOrDefault(FunctionUserPool.CLIENT, "");
    var id = pool.getOrDefault(FunctionUserPool.POOL, "");
    var signUp = JSON.createObjectNode().put("ClientId", client).put("Username", USER);
    calls.send("SignUp", signUp.put("Password", PASSWORD));
    calls.send(
        "AdminConfirmSignUp", JSON.createObjectNode().put("UserPoolId", id).put("Username", USER));
    for (var group : FunctionUserPool.groups(model)) {
      calls.send(
          "AdminAddUserToGroup",
          JSON.createObjectNode()
              .put("UserPoolId", id)
              .put("Username", USER)
              .put("GroupName", group));
    }
    var signIn =
        JSON.createObjectNode().put("ClientId", client).put("AuthFlow", "USER_PASSWORD_AUTH");
    signIn.putObject("AuthParameters").put("USERNAME", USER).put("PASSWORD", PASSWORD);
    return calls.send("InitiateAuth", signIn).at("/AuthenticationResult/AccessToken").asString("");
  }

  /// What the function has to be told.
  public Map<String, String> environment(Map<String, String> values) {
    var all = new LinkedHashMap<>(users.environment(tables.environment(values)));
    if (token != null) {
      // Without it, the function takes no issuer that is not AWS's.
      all.put("LANNER_LOCAL", "true");
    }
    return all;
  }

  /// The access token of the user, for `Authorization: Bearer`; `null` without a user pool.
  public @Nullable String token() {
    return token;
  }

  @Override
  public void close() {
    try {
      users.close();
    } finally {
      tables.close();
    }
  }

  /// Requests of the API of user pools.
  private record Calls(URI endpoint) {
    JsonNode send(String operation, ObjectNode request) {
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(endpoint)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
          throw new LocalRunException(
              "Nobody can sign in at the user pool: %s answered %d."
                  .formatted(operation, response.statusCode()));
        }
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new LocalRunException("Nobody can sign in at the user pool: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalRunException("The user pool was interrupted.", e);
      }
    }
  }
}
