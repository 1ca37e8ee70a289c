package dev.lanner.local.lambda;

import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.LocalUserPoolException;
import dev.lanner.local.userpool.Message;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The user pool of an application, with the groups and scopes that its routes ask for and the
/// functions that it calls.
final class FunctionUserPool implements AutoCloseable {
  /// What tells the function where its user pool is, as all of AWS's SDKs name it.
  static final String ENDPOINT = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";

  /// The id of the pool.
  static final String POOL = "USER_POOL_ID";

  /// The client whose tokens are taken.
  static final String CLIENT = "USER_POOL_CLIENT_ID";

  /// What tokens have as `iss`, because it is not what it would be on AWS.
  static final String ISSUER = "USER_POOL_ISSUER";

  private static final String POOL_ID = "local_users";
  private static final String CLIENT_ID = "web";
  private static final String MACHINE_ID = "machine";
  private static final String MACHINE_SECRET = "machine-secret";

  /// The same at each start, so that tokens and command lines outlive it.
  private static final int PORT = 9229;

  private static final int PORTS_TO_TRY = 21;

  private final @Nullable LocalUserPool pools;
  private final PoolFunctions functions;
  private final List<String> groups;
  private final List<String> scopes;

  private FunctionUserPool(
      @Nullable LocalUserPool pools,
      PoolFunctions functions,
      List<String> groups,
      List<String> scopes) {
    this.pools = pools;
    this.functions = functions;
    this.groups = groups;
    this.scopes = scopes;
  }

  /// No user pool.
  static FunctionUserPool none() {
    return new FunctionUserPool(null, PoolFunctions.none(), List.of(), List.of());
  }

  /// Whether a route asks who is calling, or a function is called by a user pool.
  static boolean isNeeded(FunctionModel model) {
    return model.routes().stream().anyMatch(FunctionModel.Route::asksWho) || callsBack(model);
  }

  /// Whether a function is called by a user pool.
  static boolean callsBack(FunctionModel model) {
    return model.answering().stream()
        .flatMap(function -> function.sources().stream())
        .anyMatch(PoolFunctions::isOfAPool);
  }

  /// The groups that routes ask for.
  static List<String> groups(FunctionModel model) {
    return names(model, "roles");
  }

  /// Starts the user pool.
  ///
  /// @param data where its users are kept, or `null` for as long as this runs
  /// @param patience how long it waits for a function
  /// @param log gets codes and invitations
  /// @throws LocalRunException when it cannot be started, or a function is called by what it does
  ///   not have
  static FunctionUserPool start(
      FunctionModel model, @Nullable Path data, Duration patience, PrintWriter output, Log log) {
    var functions = PoolFunctions.of(model);
    var groups = groups(model);
    var scopes = names(model, "scopes").stream().filter(scope -> scope.indexOf('/') > 0).toList();
    var options =
        Options.defaults()
            .withPool(pool(functions, groups, scopes))
            .withConsole(output)
            .withMessages(message -> log.line(line(message)))
            .withTriggers(functions)
            .withTriggerTimeout(patience);
    return new FunctionUserPool(
        start(data == null ? options : options.withDataFolder(data)), functions, groups, scopes);
  }

  private static ReadyPool pool(PoolFunctions functions, List<String> groups, List<String> scopes) {
    var pool = functions.addTo(ReadyPool.of(POOL_ID)).withClient(CLIENT_ID);
    for (var group : groups) {
      pool = pool.withGroup(group);
    }
    for (var scope : scopes) {
      pool = pool.withScope(scope);
    }
    return scopes.isEmpty() ? pool : pool.withClient(MACHINE_ID, MACHINE_SECRET);
  }

  private static LocalUserPool start(Options options) {
    for (int port = PORT; ; port++) {
      try {
        return LocalUserPool.start(options.withPort(port));
      } catch (LocalUserPoolException e) {
        if (port == PORT + PORTS_TO_TRY - 1 || !isTaken(e)) {
          throw new LocalRunException("The user pool did not start. " + e.getMessage(), e);
        }
      }
    }
  }

  private static boolean isTaken(Throwable e) {
    return e instanceof BindException || (e.getCause() != null && isTaken(e.getCause()));
  }

  private static List<String> names(FunctionModel model, String rule) {
    var names = new TreeSet<String>();
    for (var route : model.routes()) {
      var access = route.access();
      if (access != null && access.rule().equals(rule)) {
        names.addAll(access.names());
      }
    }
    return List.copyOf(names);
  }

  private static String line(Message message) {
    return "%s to %s of %s: %s"
        .formatted(message.medium(), message.destination(), message.poolId(), message.text());
  }

  /// What functions are told, where there is a user pool.
  Map<String, String> environment(Map<String, String> values) {
    if (pools == null) {
      return values;
    }
    var all = new LinkedHashMap<>(values);
    all.put(ENDPOINT, pools.endpoint().toString());
    all.put(POOL, POOL_ID);
    all.put(CLIENT, CLIENT_ID);
    all.put(ISSUER, pools.issuer(POOL_ID).toString());
    return all;
  }

  /// What the pool calls.
  PoolFunctions functions() {
    return functions;
  }

  /// What a local run says of it, with a user that signs up and in; empty without a pool.
  ///
  /// @param api where the application answers, or `null` when it does not answer HTTP
  String text(@Nullable URI api) {
    if (pools == null) {
      return "";
    }
    var endpoint = pools.endpoint();
    var text = new StringBuilder();
    text.append(
        "\nUser pool %s with the client %s on %s\n".formatted(POOL_ID, CLIENT_ID, endpoint));
    functions.describe(text);
    text.append("\nTry, to sign up and in:\n");
    text.append(
        "  cognito() { curl -s %s -H \"X-Amz-Target: AWSCognitoIdentityProviderService.$1\" -d \"$2\"; }\n"
            .formatted(endpoint));
    call(text, "SignUp", "'ClientId':'web','Username':'ada','Password':'Correct-horse-1'");
    call(text, "AdminConfirmSignUp", "'UserPoolId':'local_users','Username':'ada'");
    for (var group : groups) {
      call(
          text,
          "AdminAddUserToGroup",
          "'UserPoolId':'local_users','Username':'ada','GroupName':'" + group + "'");
    }
    text.append("  TOKEN=$(");
    call(
        text,
        "InitiateAuth",
        "'ClientId':'web','AuthFlow':'USER_PASSWORD_AUTH','AuthParameters':{'USERNAME':'ada','PASSWORD':'Correct-horse-1'}");
    text.setLength(text.length() - 1);
    text.append(" | sed 's/.*\"AccessToken\":\"\\([^\"]*\\)\".*/\\1/')\n");
    if (api != null) {
      text.append("  curl -i -H \"Authorization: Bearer $TOKEN\" %s\n".formatted(api));
    }
    if (!scopes.isEmpty()) {
      text.append(
          "Try, for a program with the scopes %s:\n  curl -s %s/oauth2/token -d 'grant_type=client_credentials&client_id=%s&client_secret=%s'\n"
              .formatted(String.join(" and ", scopes), endpoint, MACHINE_ID, MACHINE_SECRET));
    }
    return text.toString();
  }

  private static void call(StringBuilder text, String operation, String members) {
    if (!text.toString().endsWith("$(")) {
      text.append("  ");
    }
    text.append("cognito %s '{%s}'\n".formatted(operation, members.replace('\'', '"')));
  }

  @Override
  public void close() {
    if (pools != null) {
      pools.close();
    }
    functions.close();
  }
}
