package dev.lanner.auth.test;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A token in the making, of a {@link TestIssuer}: {@link #text()} is what a client sends.
/// Immutable: each other method returns another one, and they can be put together.
public final class TestToken {
  private static final Duration LONG = Duration.ofHours(2);
  private static final String STRANGER = "somebody-else";

  private final InstantSource clock;
  private final String groupsClaim;
  private final String keyId;
  private final Function<Map<String, Object>, String> signer;
  private final Map<String, Object> claims;

  private TestToken(
      InstantSource clock,
      String groupsClaim,
      String keyId,
      Function<Map<String, Object>, String> signer,
      Map<String, Object> claims) {
    this.clock = clock;
    this.groupsClaim = groupsClaim;
    this.keyId = keyId;
    this.signer = signer;
    this.claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /// A good token.
  ///
  /// @param groupsClaim where groups are
  static TestToken of(
      InstantSource clock, String groupsClaim, RSAKey key, Map<String, Object> claims) {
    return new TestToken(clock, groupsClaim, key.getKeyID(), all -> Signing.sign(key, all), claims);
  }

  /// The token.
  public String text() {
    return signer.apply(claims);
  }

  /// The same for a member of these groups.
  public TestToken withGroups(String... groups) {
    return withClaim(groupsClaim, List.of(groups));
  }

  /// The same with these scopes.
  public TestToken withScopes(String... scopes) {
    return withClaim("scope", String.join(" ", scopes));
  }

  /// The same with a claim, or with another value of it.
  ///
  /// @param value a `String`, a `Boolean`, a `Number`, or a `List` or `Map` of them
  public TestToken withClaim(String name, Object value) {
    var more = new LinkedHashMap<>(claims);
    more.put(name, value);
    return new TestToken(clock, groupsClaim, keyId, signer, more);
  }

  /// The same without a claim.
  public TestToken withoutClaim(String name) {
    var fewer = new LinkedHashMap<>(claims);
    fewer.remove(name);
    return new TestToken(clock, groupsClaim, keyId, signer, fewer);
  }

  /// The same, made two hours ago, and over an hour ago.
  public TestToken expired() {
    return at(clock.instant().minus(LONG));
  }

  /// The same, good from two hours from now on.
  public TestToken notYetValid() {
    long later = clock.instant().plus(LONG).getEpochSecond();
    return at(clock.instant().plus(LONG)).withClaim("nbf", later);
  }

  /// The same for another client or audience.
  public TestToken forSomebodyElse() {
    TestToken token = this;
    for (String name : List.of("client_id", "aud")) {
      token = claims.containsKey(name) ? token.withClaim(name, STRANGER) : token;
    }
    return token;
  }

  /// The same by another issuer: a stranger's name, and a stranger's key.
  public TestToken ofAnotherIssuer() {
    return withClaim("iss", "https://issuer.example").signedBy(Signing.key());
  }

  /// The same, signed by a key that the issuer does not publish, under the id of one that it does.
  public TestToken signedBySomebodyElse() {
    return signedBy(Signing.key(keyId));
  }

  /// The same, signed by a key that the issuer does not publish, under an id of its own.
  public TestToken signedByAnUnknownKey() {
    return signedBy(Signing.key());
  }

  /// The same with the algorithm `none` and no signature.
  public TestToken unsigned() {
    return with(keyId, Signing::unsigned);
  }

  /// The same with a claim that somebody has changed behind the issuer's back: the signature is
  /// that of the token as it was.
  public TestToken forged(String name, Object value) {
    String original = text();
    String signature = original.substring(original.lastIndexOf('.'));
    return withClaim(name, value)
        .with(
            keyId,
            all -> {
              String other = signer.apply(all);
              return other.substring(0, other.lastIndexOf('.')) + signature;
            });
  }

  private TestToken at(Instant issued) {
    TestToken token = this;
    long shift = issued.getEpochSecond() - clock.instant().getEpochSecond();
    for (String name : List.of("auth_time", "iat", "exp")) {
      if (claims.get(name) instanceof Number seconds) {
        token = token.withClaim(name, seconds.longValue() + shift);
      }
    }
    return token;
  }

  private TestToken signedBy(RSAKey key) {
    return with(key.getKeyID(), all -> Signing.sign(key, all));
  }

  private TestToken with(String otherKeyId, Function<Map<String, Object>, String> other) {
    return new TestToken(clock, groupsClaim, otherKeyId, other, claims);
  }

  /// Without the token, so that none gets into a log.
  @Override
  public String toString() {
    return "TestToken";
  }
}
