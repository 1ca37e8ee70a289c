package dev.lanner.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Verifies access and ID tokens of issuers that are trusted. All threads may share it.
///
/// {@snippet class="dev.lanner.auth.TokenSnippets" region="verify"}
///
/// A token's issuer is chosen by its `iss`, character by character. Form, header and claims are
/// looked at first, so that a token that cannot be good costs no signature and no request.
///
/// Making one is cheap; keys that have to be fetched are, with the first token. A verifier keeps no
/// thread and no connection.
public final class TokenVerifier {
  private final Map<String, Trusted> issuers;
  private final Times times;
  private final SignatureMemory signatures;
  private final Counters counters = new Counters();

  /// Kept alive with the verifier; `null` when that is not to be primed.
  @SuppressWarnings("UnusedVariable")
  private final @Nullable BeforeSnapshot hook;

  private TokenVerifier(
      Map<String, Trusted> issuers, Times times, SignatureMemory signatures, boolean isPrimed) {
    this.issuers = issuers;
    this.times = times;
    this.signatures = signatures;
    this.hook = isPrimed ? BeforeSnapshot.register(this::prime) : null;
  }

  /// A verifier for tokens of these issuers, with the clock of the system.
  ///
  /// @throws IllegalArgumentException when settings are missing or would let in more than they say
  public static TokenVerifier of(TrustedIssuer... issuers) {
    return builder().trust(issuers).build();
  }

  /// For a verifier with other settings.
  public static Builder builder() {
    return new Builder();
  }

  /// Verifies a token.
  ///
  /// @param token as it came, without `Bearer`
  public Verification verify(String token) {
    try {
      var verified = new Verification.Verified(claims(token));
      counters.verified();
      return verified;
    } catch (Refused e) {
      counters.rejected(e.reason());
      return new Verification.Rejected(e.reason());
    }
  }

  private TokenClaims claims(String text) throws Refused {
    var token = CompactToken.parse(text);
    var header = TokenHeader.read(token.header());
    if (header.offersKey()) {
      counters.offeredKey();
    }
    var claims = ClaimsReader.read(token.claims());
    Trusted trusted = claims.issuer == null ? null : issuers.get(claims.issuer);
    if (trusted == null) {
      throw new Refused(RejectionReason.ISSUER);
    }
    SignatureAlgorithm algorithm = trusted.issuer.check(header);
    TokenClaims checked = trusted.issuer.check(claims, times);
    VerificationKey key = trusted.keys.find(header.keyId());
    if (!key.suits(algorithm)) {
      throw new Refused(RejectionReason.KEY_UNSUITABLE);
    }
    signatures.check(token, algorithm, key);
    return checked;
  }

  /// What happened since the verifier was made.
  public VerifierStatistics statistics() {
    return counters.statistics();
  }

  /// Fetches keys that are not there or not fresh, and verifies a token of its own, so that all of
  /// that is done before the first token comes. Where keys cannot be had the log says so, and they
  /// are fetched with the first token.
  ///
  /// @see Builder#primedBeforeSnapshot()
  public void prime() {
    for (Trusted trusted : issuers.values()) {
      trusted.keys.load();
      for (SignatureAlgorithm algorithm : trusted.issuer.algorithms()) {
        Priming.verifyOne(algorithm);
      }
    }
  }

  private record Trusted(TrustedIssuer issuer, Keys keys) {}

  /// The settings of a verifier. For one thread.
  public static final class Builder {
    private final List<TrustedIssuer> trusted = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private Duration skew = Duration.ZERO;
    private int remembered = 500;
    private boolean isLocal;
    private boolean isPrimed;

    private Builder() {}

    /// Trusts these issuers, besides those that are trusted already.
    public Builder trust(TrustedIssuer... issuers) {
      trusted.addAll(List.of(issuers));
      return this;
    }

    /// The clock that tokens and keys are judged by. It has to be a wall clock.
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /// By how much the clock of an issuer may be off, from zero, which it is at first, to ten
    /// minutes: tokens are taken that much earlier and longer.
    public Builder clockSkew(Duration skew) {
      this.skew = skew;
      return this;
    }

    /// For a local run: keys may come from a loopback address, also over `http`, and may be those
    /// that the emulator cognito-local has published.
    public Builder local() {
      isLocal = true;
      return this;
    }

    /// How many signatures on elliptic curves are remembered at most, at first 500; 0 remembers
    /// none. Each takes about 200 bytes.
    public Builder rememberedSignatures(int most) {
      remembered = most;
      return this;
    }

    /// {@linkplain TokenVerifier#prime() Primes} the verifier before Lambda takes a SnapStart
    /// snapshot, by a hook of CRaC. Elsewhere it does nothing. Build the verifier in the init
    /// phase.
    public Builder primedBeforeSnapshot() {
      isPrimed = true;
      return this;
    }

    /// The verifier.
    ///
    /// @throws IllegalArgumentException when settings are missing or would let in more than they
    ///   say
    public TokenVerifier build() {
      if (trusted.isEmpty()) {
        throw new IllegalArgumentException(
            "Nobody is trusted, so no token could be verified. Name an issuer.");
      }
      if (remembered < 0) {
        throw new IllegalArgumentException("Signatures to remember cannot be fewer than none.");
      }
      var issuers = new HashMap<String, Trusted>();
      for (TrustedIssuer issuer : trusted) {
        issuer.requireComplete();
        boolean mayBeHere = isLocal || issuer.isLocal();
        for (String name : issuer.names()) {
          var keys = issuer.keysOf(name).open(clock, mayBeHere);
          if (issuers.put(name, new Trusted(issuer, keys)) != null) {
            throw new IllegalArgumentException(
                "The issuer " + name + " is trusted twice. Put all of its settings into one.");
          }
        }
      }
      return new TokenVerifier(
          Map.copyOf(issuers), new Times(clock, skew), new SignatureMemory(remembered), isPrimed);
    }
  }
}
