package dev.lanner.framework.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/// Somebody's identity in an {@link IdentityPool}, with the credentials of it: for
/// `withCredentials` of the DynamoDB mapper, or for any client of the AWS SDK. Threads may share
/// it.
///
/// {@snippet class="dev.lanner.framework.aws.IdentityPoolSnippets" region="handler"}
public final class PoolIdentity implements AwsCredentialsProvider {
  /// How long credentials have to be good for, to be handed out.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /// After a failure, how long credentials that are still good are used without another attempt.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final IdToken token;
  private final IdentityCalls calls;
  private final InstantSource clock;

  /// Whoever has it asks the pool, and everybody else waits for what it says.
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable String id;
  private @Nullable PoolCredentials current;
  private Instant nextAttempt = Instant.MIN;

  PoolIdentity(IdToken token, IdentityCalls calls, InstantSource clock) {
    this.token = token;
    this.calls = calls;
    this.clock = clock;
  }

  /// The identity id, such as `eu-central-1:3f291106-…`: what policies know as
  /// `${cognito-identity.amazonaws.com:sub}`, and what the partition keys of this user's rows have
  /// to hold. It is not the `sub` of the user pool.
  public String id() {
    current();
    return Objects.requireNonNull(id);
  }

  /// Credentials that are good for five minutes at least, unless the pool cannot be had; never for
  /// longer than the ID token is.
  ///
  /// @throws IdentityPoolException when the token is over, or the pool gives none
  @Override
  public AwsCredentials resolveCredentials() {
    return current().credentials();
  }

  private PoolCredentials current() {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (!now.isBefore(token.end())) {
        throw new IdentityPoolException(
            IdentityPoolException.Kind.NOT_AUTHORIZED,
            "The ID token has expired. The client has to get another one.",
            null);
      }
      PoolCredentials known = current;
      if (known != null && now.isBefore(known.expiration().minus(MARGIN))) {
        return known;
      }
      if (known != null && now.isBefore(known.expiration()) && now.isBefore(nextAttempt)) {
        return known;
      }
      return fetch(now, known);
    } finally {
      lock.unlock();
    }
  }

  private PoolCredentials fetch(Instant now, @Nullable PoolCredentials known) {
    try {
      String identityId = id == null ? calls.id(token) : id;
      PoolCredentials fetched = calls.credentials(identityId, token);
      id = identityId;
      current = fetched;
      return fetched;
    } catch (IdentityPoolException e) {
      boolean isOutage = e.kind() == IdentityPoolException.Kind.UNAVAILABLE;
      if (isOutage && known != null && now.isBefore(known.expiration())) {
        nextAttempt = now.plus(PAUSE);
        return known;
      }
      throw e;
    }
  }

  /// Without the identity, which is personal data.
  @Override
  public String toString() {
    return "PoolIdentity";
  }
}
