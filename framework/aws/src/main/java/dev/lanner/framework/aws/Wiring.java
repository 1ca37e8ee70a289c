package dev.lanner.framework.aws;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What {@link Connections} consists of, from the environment variables of the function.
final class Wiring {
  static final String ENDPOINT = "LANNER_CONNECTIONS_ENDPOINT";

  private Wiring() {}

  static Variables variables(Environment environment) {
    return new Sources(environment);
  }

  static ManagementApi api(Variables variables) {
    return api(variables, new Retries(new Sleep(), new Chance()), InstantSource.system());
  }

  static ManagementApi api(Variables variables, Retries retries, InstantSource clock) {
    var snapshots =
        new Snapshots("snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE")));
    var http = new Http(snapshots);
    return new ManagementApi(
        credentials(variables, http, retries, clock, snapshots),
        variables.get("AWS_REGION"),
        http,
        retries,
        clock);
  }

  /// The endpoint that the environment names, or `null`.
  ///
  /// @throws IllegalArgumentException when it is none
  static @Nullable Endpoint endpoint(Variables variables) {
    String value = variables.get(ENDPOINT);
    if (value == null) {
      return null;
    }
    try {
      return Endpoint.of(URI.create(value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(ENDPOINT + " is of no use. " + e.getMessage(), e);
    }
  }

  /// The credentials that the environment names, in the order of the AWS SDK, or `null` when it
  /// names none. Profiles and instances are not asked: a Lambda function has neither.
  private static @Nullable Credentials credentials(
      Variables variables, Http http, Retries retries, InstantSource clock, Snapshots snapshots) {
    String id = variables.get("AWS_ACCESS_KEY_ID");
    String secret = variables.get("AWS_SECRET_ACCESS_KEY");
    if (id != null && secret != null) {
      return new FixedCredentials(
          Credentials.identity("The environment", id, secret, variables.get("AWS_SESSION_TOKEN")));
    }
    String address = variables.get(ContainerCredentials.FULL_URI);
    return address == null
        ? null
        : new ContainerCredentials(
            address,
            variables.get(ContainerCredentials.AUTHORIZATION),
            http,
            retries,
            clock,
            snapshots);
  }

  /// Reads variables from where the application has put them, not as properties: Micronaut logs a
  /// property's value when it resolves it, at the level TRACE.
  private record Sources(Environment environment) implements Variables {
    @Override
    public @Nullable String get(String name) {
      for (PropertySource source : environment.getPropertySources()) {
        Object value = source.get(name);
        if (value != null && !value.toString().isBlank()) {
          return value.toString();
        }
      }
      return null;
    }
  }

  private static final class Sleep implements Retries.Sleeper {
    @Override
    public void sleep(Duration pause) throws InterruptedException {
      Thread.sleep(pause);
    }
  }

  /// Secure not for secrecy, but because the copies of a snapshot share the seed of every other
  /// one, and would all come back at the same moment.
  private static final class Chance implements Retries.Jitter {
    @Override
    public long upTo(long bound) {
      return new SecureRandom().nextLong(bound + 1);
    }
  }
}
