package dev.lanner.framework.aws;

import dev.lanner.framework.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

/// A Cognito identity pool: AWS credentials for the users of a user pool, scoped by the role that
/// the pool gives them, so that IAM itself keeps a caller to what is theirs.
///
/// {@snippet class="dev.lanner.framework.aws.IdentityPoolSnippets" region="handler"}
///
/// By the enhanced flow: `GetId`, then `GetCredentialsForIdentity`, with the user's ID token as
/// login. Credentials are kept for the very token that they were given for, until five minutes
/// before they expire, and never past its `exp`; so no two users share any. Of many threads with
/// one token one asks the pool. The 1000 tokens that were used last are known.
///
/// This does not say whether a token is a good one until the pool has been asked, and not again
/// while it is kept. Verify it first where more depends on it (`docs/authorizers.md`).
///
/// It needs the artifact `software.amazon.awssdk:cognitoidentity`, which applications add
/// themselves. Make one, and share it: threads may.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html">Identity
///   pools authentication flow</a>
public final class IdentityPool {
  private static final int MOST = 1000;
  private static final Duration ATTEMPT = Duration.ofSeconds(2);
  private static final Duration CALL = Duration.ofSeconds(5);

  private final IdentityCalls calls;
  private final InstantSource clock;
  private final Map<String, PoolIdentity> known = new Latest();

  private IdentityPool(IdentityCalls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /// A pool with a client of its own in the pool's region, over `HttpURLConnection`: 2 seconds for
  /// an attempt, 5 seconds in all.
  ///
  /// @param identityPoolId such as `eu-central-1:4f291106-…`
  /// @param userPoolId of the users, such as `eu-central-1_Ab129faBb`
  /// @throws IllegalArgumentException when one of them is malformed
  public static IdentityPool of(String identityPoolId, String userPoolId) {
    String region = region(identityPoolId, ':', "an identity pool", "eu-central-1:4f291106-…");
    return of(
        identityPoolId,
        userPoolId,
        CognitoIdentityClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .region(Region.of(region))
            .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
            .build(),
        InstantSource.system());
  }

  /// A pool with a client and a clock.
  ///
  /// @param client of the pool's region; needs no credentials
  /// @throws IllegalArgumentException when an id is malformed
  public static IdentityPool of(
      String identityPoolId, String userPoolId, CognitoIdentityClient client, InstantSource clock) {
    region(identityPoolId, ':', "an identity pool", "eu-central-1:4f291106-…");
    String region = region(userPoolId, '_', "a user pool", "eu-central-1_Ab129faBb");
    return new IdentityPool(
        new IdentityCalls(client, identityPoolId, provider(region) + "/" + userPoolId), clock);
  }

  /// The identity of whoever makes a request: whose ID token is in `Authorization: Bearer`.
  ///
  /// @throws IdentityPoolException when there is no token, or the pool gives no credentials for it
  public PoolIdentity identify(Request request) {
    return identify(IdToken.of(request));
  }

  /// The identity of whoever has an ID token.
  ///
  /// @param idToken as it came, without `Bearer`
  /// @throws IdentityPoolException when the pool gives no credentials for it
  public PoolIdentity identify(String idToken) {
    return identify(IdToken.of(idToken));
  }

  private PoolIdentity identify(IdToken token) {
    String key = token.digest();
    PoolIdentity identity;
    synchronized (known) {
      identity = known.computeIfAbsent(key, _ -> new PoolIdentity(token, calls, clock));
    }
    try {
      identity.resolveCredentials();
      return identity;
    } catch (IdentityPoolException e) {
      // Whoever makes tokens up must not push those of others out.
      synchronized (known) {
        known.remove(key, identity);
      }
      throw e;
    }
  }

  private static String region(String id, char separator, String what, String example) {
    int at = id.indexOf(separator);
    if (at < 1 || at == id.length() - 1) {
      throw new IllegalArgumentException(
          id
              + " is not the id of "
              + what
              + ", such as "
              + example
              + ". Cognito's console shows it.");
    }
    return id.substring(0, at);
  }

  /// What the logins of a user pool are called, without the pool.
  private static String provider(String region) {
    String domain = ".amazonaws.com";
    if (region.startsWith("cn-")) {
      domain = ".amazonaws.com.cn";
    } else if (region.startsWith("eusc-")) {
      domain = ".amazonaws.eu";
    }
    return "cognito-idp." + region + domain;
  }

  /// By the token's digest, the one that was used last at the end.
  private static final class Latest extends LinkedHashMap<String, PoolIdentity> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, PoolIdentity> eldest) {
      return size() > MOST;
    }
  }

  @Override
  public String toString() {
    return "IdentityPool";
  }
}
