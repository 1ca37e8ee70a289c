package dev.lanner.auth;

import dev.lanner.framework.Application;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the environment of a function says of its user pool. A local run says where that is;
/// whoever could say so to a deployed function would have its tokens taken there, so it is refused
/// in every way in which a deployed function can be told from one of a local run.
final class UserPoolEnvironment {
  /// The id of the pool.
  static final String POOL = "USER_POOL_ID";

  private static final String CLIENTS = "USER_POOL_CLIENT_ID";
  private static final String ISSUER = "USER_POOL_ISSUER";
  private static final String LOCAL = "LANNER_LOCAL";

  /// Lambda gives every function credentials, by one of these; a local run gives none.
  private static final String[] CREDENTIALS = {
    "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_CONTAINER_CREDENTIALS_FULL_URI"
  };

  private UserPoolEnvironment() {}

  /// What an application has of it.
  static Map<String, String> of(Application application) {
    var environment = new HashMap<String, String>();
    put(environment, application, POOL, CLIENTS, ISSUER, LOCAL);
    put(environment, application, CREDENTIALS);
    return environment;
  }

  private static void put(
      Map<String, String> environment, Application application, String... names) {
    for (String name : names) {
      String value = application.environment(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
  }

  static String poolId(Map<String, String> environment) {
    return require(environment, POOL, "the id of the user pool, such as eu-central-1_Ab129faBb");
  }

  static String[] clients(Map<String, String> environment) {
    String[] clients =
        require(environment, CLIENTS, "the ids of the user pool's clients, between commas")
            .split(",", -1);
    for (int i = 0; i < clients.length; i++) {
      clients[i] = clients[i].strip();
      if (clients[i].isEmpty()) {
        throw new IllegalArgumentException(
            CLIENTS
                + " has an empty client id. Put one comma between two ids, and none at the end.");
      }
    }
    return clients;
  }

  /// The issuer on this machine, or `null` when it is Cognito.
  static @Nullable String localIssuer(Map<String, String> environment) {
    String issuer = environment.get(ISSUER);
    if (issuer == null || issuer.isEmpty()) {
      return null;
    }
    if (!"true".equals(environment.get(LOCAL))) {
      throw new IllegalArgumentException(
          ISSUER
              + " is set, which is for local runs, and this is none: "
              + LOCAL
              + " is not true. Remove "
              + ISSUER
              + "; the issuer of a user pool follows from its id.");
    }
    for (String name : CREDENTIALS) {
      if (environment.containsKey(name)) {
        throw new IllegalArgumentException(
            ISSUER
                + " is set, which is for local runs, and so is "
                + name
                + ", which deployed functions have. Remove "
                + ISSUER
                + " and "
                + LOCAL
                + " from the settings of the function.");
      }
    }
    if (!Addresses.isOnThisMachine(URI.create(issuer))) {
      throw new IllegalArgumentException(
          ISSUER
              + " is not an address on this machine, such as http://127.0.0.1:9229/local_users. Trust"
              + " another issuer with TrustedIssuer.oidc.");
    }
    return issuer;
  }

  private static String require(Map<String, String> environment, String name, String what) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(
          name
              + " is not set. Set it in the environment of the function: "
              + what
              + ". A local run sets it where it starts a user pool.");
    }
    return value;
  }
}
