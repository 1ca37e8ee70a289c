package dev.lanner.framework.aws;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Credentials from the endpoint that Lambda runs in the execution environment of a SnapStart
/// function, kept until a minute before they expire.
///
/// The AWS SDK has a provider for it, in an artifact that comes with eleven others and reads the
/// environment of the process by itself (`docs/adr/0010-calls-to-aws.md`).
///
/// @see <a
///   href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">Container
///   credential provider</a>
final class ContainerCredentials implements Credentials, Retries.Attempt {
  static final String FULL_URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  static final String AUTHORIZATION = "AWS_CONTAINER_AUTHORIZATION_TOKEN";

  private static final Duration EARLY = Duration.ofMinutes(1);

  /// For credentials that do not say when they expire.
  private static final Duration LONGEST = Duration.ofHours(1);

  private final SdkHttpRequest request;
  private final Http http;
  private final Retries retries;
  private final InstantSource clock;
  private final Snapshots snapshots;

  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Kept kept;

  /// @param authorization the header field that the endpoint wants, or `null`
  /// @throws IllegalArgumentException when the address is none that may be sent it
  ContainerCredentials(
      String address,
      @Nullable String authorization,
      Http http,
      Retries retries,
      InstantSource clock,
      Snapshots snapshots) {
    var builder = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(checked(address));
    if (authorization != null) {
      Credentials.check("The environment", AUTHORIZATION, authorization);
      builder.putHeader("authorization", authorization);
    }
    this.request = builder.build();
    this.http = http;
    this.retries = retries;
    this.clock = clock;
    this.snapshots = snapshots;
  }

  private static URI checked(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      String scheme = uri.getScheme();
      if (host != null
          && ("https".equals(scheme)
              || ("http".equals(scheme) && Loopback.is(host.toLowerCase(Locale.ROOT))))) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // The message has the address, which is not ours to show.
    }
    throw new IllegalArgumentException(
        FULL_URI
            + " is not an address that credentials may come from: it has to begin with https, or be"
            + " one on a loopback address. Lambda sets it.");
  }

  @Override
  public AwsCredentialsIdentity current(Budget budget) {
    Kept good = good();
    if (good != null) {
      return good.identity;
    }
    fetching.lock();
    try {
      good = good();
      if (good == null) {
        good = fetch(budget);
        kept = snapshots.mayKeep() ? good : null;
      }
      return good.identity;
    } finally {
      fetching.unlock();
    }
  }

  @Override
  public boolean forget(AwsCredentialsIdentity expired) {
    Kept now = kept;
    if (now != null && now.identity.equals(expired)) {
      kept = null;
    }
    return true;
  }

  @Override
  public Answer send(Budget budget) throws IOException {
    return http.send(Signed.without(request), budget.perWait());
  }

  private @Nullable Kept good() {
    Kept now = kept;
    return now != null && clock.instant().isBefore(now.end) ? now : null;
  }

  private Kept fetch(Budget budget) {
    Answer answer;
    try {
      answer = retries.send(this, budget);
    } catch (IOException e) {
      throw failed(0, "does not answer", e);
    }
    if (!answer.isSuccess()) {
      throw failed(answer.status(), "answers " + answer.status(), null);
    }
    var fetched = FetchedCredentials.parse(answer.body());
    if (fetched == null) {
      throw failed(answer.status(), "answers with something else than credentials", null);
    }
    Instant end = fetched.expiration();
    return new Kept(
        fetched.identity(), end == null ? clock.instant().plus(LONGEST) : end.minus(EARLY));
  }

  private static ConnectionsException failed(int status, String what, @Nullable Exception cause) {
    return new ConnectionsException(
        ConnectionsException.Kind.CREDENTIALS,
        status,
        "There are no AWS credentials: the endpoint of "
            + FULL_URI
            + " "
            + what
            + ". Lambda runs it; for a local run, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            + " instead.",
        cause);
  }

  /// @param end from when on they are not used any more
  private record Kept(AwsCredentialsIdentity identity, Instant end) {}
}
