package dev.lanner.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Verifies what an Application Load Balancer says about the user that it has signed in: the header
/// `x-amzn-oidc-data`. The headers next to it, `x-amzn-oidc-identity` and
/// `x-amzn-oidc-accesstoken`, are not signed by it, and no verifier can make them better.
///
/// {@snippet class="dev.lanner.auth.TokenSnippets" region="loadBalancer"}
///
/// The token is of the load balancer whose ARN is in it, and anybody can have one in the same
/// region, with keys at the same address. So the ARNs of one's own have to be named, and the client
/// that they sign users in as.
///
/// All threads may share it. Keys are fetched when a token needs one.
///
/// @see <a
///   href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html">Authenticate
///   users using an Application Load Balancer</a>
public final class LoadBalancerVerifier {
  private final Map<String, Keys> keysBySigner;
  private final Set<String> clients;
  private final @Nullable String issuer;
  private final Times times;
  private final SignatureMemory signatures;
  private final Counters counters = new Counters();

  /// Kept alive with the verifier; `null` when that is not to be primed.
  @SuppressWarnings("UnusedVariable")
  private final @Nullable BeforeSnapshot hook;

  private LoadBalancerVerifier(
      Map<String, Keys> keysBySigner,
      Set<String> clients,
      @Nullable String issuer,
      Times times,
      SignatureMemory signatures,
      boolean isPrimed) {
    this.keysBySigner = keysBySigner;
    this.clients = clients;
    this.issuer = issuer;
    this.times = times;
    this.signatures = signatures;
    this.hook = isPrimed ? BeforeSnapshot.register(this::prime) : null;
  }

  /// A verifier for tokens of this load balancer, with the clock of the system.
  ///
  /// @param arn of the load balancer
  /// @param clientId the client of its action `authenticate-oidc` or `authenticate-cognito`
  /// @throws IllegalArgumentException when the ARN is not that of an Application Load Balancer
  public static LoadBalancerVerifier of(String arn, String clientId) {
    return builder().loadBalancers(arn).clients(clientId).build();
  }

  /// For a verifier with other settings.
  public static Builder builder() {
    return new Builder();
  }

  /// Verifies a token.
  ///
  /// @param token the value of the header `x-amzn-oidc-data`
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
    var token = CompactToken.parsePadded(text);
    var header = TokenHeader.read(token.header());
    if (header.offersKey()) {
      counters.offeredKey();
    }
    if (header.algorithm() != SignatureAlgorithm.ES256) {
      throw new Refused(RejectionReason.ALGORITHM);
    }
    if (!TokenHeader.USUAL_TYPES.contains(header.shortType())) {
      throw new Refused(RejectionReason.TYPE);
    }
    var balancer = LoadBalancerHeader.read(token.header());
    Keys keys = keysBySigner.get(balancer.signer());
    if (keys == null) {
      throw new Refused(RejectionReason.SIGNER);
    }
    if (!clients.contains(balancer.client())) {
      throw new Refused(RejectionReason.CLIENT);
    }
    if (issuer != null && !issuer.equals(balancer.issuer())) {
      throw new Refused(RejectionReason.ISSUER);
    }
    TokenClaims checked = check(ClaimsReader.read(token.claims()), balancer);
    signatures.check(token, SignatureAlgorithm.ES256, keys.find(header.keyId()));
    return checked;
  }

  /// The claims are those that the issuer has told the load balancer, without the ones that say for
  /// whom and how long they are good. Those are in the header.
  private TokenClaims check(ClaimsReader claims, LoadBalancerHeader balancer) throws Refused {
    claims.issuer = balancer.issuer();
    claims.clientId = balancer.client();
    Instant expiresAt = claims.expiresAt;
    if (expiresAt == null || balancer.expiresAt().isBefore(expiresAt)) {
      claims.expiresAt = balancer.expiresAt();
    }
    times.check(claims, TrustedIssuer.A_DAY);
    return TokenClaims.of(claims, List.of());
  }

  /// What happened since the verifier was made.
  public VerifierStatistics statistics() {
    return counters.statistics();
  }

  /// Verifies a token of its own, so that all of that is loaded before the first one comes. No key
  /// is fetched: which one is needed, the first token says.
  ///
  /// @see Builder#primedBeforeSnapshot()
  public void prime() {
    Priming.verifyOne(SignatureAlgorithm.ES256);
  }

  /// The settings of a verifier. For one thread.
  public static final class Builder {
    private List<String> arns = List.of();
    private Set<String> clients = Set.of();
    private @Nullable String issuer;
    private @Nullable URI keys;
    private final Map<String, VerificationKey> fixedKeys = new HashMap<>();
    private InstantSource clock = InstantSource.system();
    private Duration skew = Duration.ZERO;
    private int remembered = 500;
    private boolean isLocal;
    private boolean isPrimed;

    private Builder() {}

    /// The ARNs of the load balancers.
    public Builder loadBalancers(String... arns) {
      this.arns = List.of(arns);
      return this;
    }

    /// The clients that they sign users in as.
    public Builder clients(String... clientIds) {
      this.clients = Set.of(clientIds);
      return this;
    }

    /// Where users sign in, exactly as in the action's settings. Any issuer is taken without this.
    public Builder issuer(String issuer) {
      this.issuer = issuer;
      return this;
    }

    /// Gets keys from below this address, for a region whose keys are somewhere else. Without this,
    /// it is `https://public-keys.auth.elb.{region}.amazonaws.com`.
    public Builder keysAt(URI address) {
      this.keys = address;
      return this;
    }

    /// A key that is known when the function starts, for one that cannot fetch any. Where there is
    /// one, none is fetched.
    ///
    /// @param id the UUID that tokens name it by
    /// @param pem the public key in PEM
    /// @throws IllegalArgumentException when it is no key for ES256
    public Builder key(String id, String pem) {
      try {
        fixedKeys.put(id, PemKeys.read(id, pem.getBytes(StandardCharsets.US_ASCII)));
        return this;
      } catch (KeyProblem e) {
        throw new IllegalArgumentException("A key of a load balancer " + e.getMessage() + ".", e);
      }
    }

    /// The clock that tokens and keys are judged by. It has to be a wall clock.
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /// By how much the clock of a load balancer may be off, from zero, which it is at first, to ten
    /// minutes.
    public Builder clockSkew(Duration skew) {
      this.skew = skew;
      return this;
    }

    /// How many signatures are remembered at most, at first 500; 0 remembers none. Each takes about
    /// 200 bytes.
    public Builder rememberedSignatures(int most) {
      remembered = most;
      return this;
    }

    /// For a local run: keys may come from a loopback address, also over `http`.
    public Builder local() {
      isLocal = true;
      return this;
    }

    /// {@linkplain LoadBalancerVerifier#prime() Primes} the verifier before Lambda takes a
    /// SnapStart snapshot, by a hook of CRaC. Elsewhere it does nothing. Build the verifier in the
    /// init phase.
    public Builder primedBeforeSnapshot() {
      isPrimed = true;
      return this;
    }

    /// The verifier.
    ///
    /// @throws IllegalArgumentException when a setting is missing or impossible
    public LoadBalancerVerifier build() {
      if (arns.isEmpty() || clients.isEmpty()) {
        throw new IllegalArgumentException(
            "Name the ARNs of the load balancers and the clients that they sign users in as. Without"
                + " them, the tokens of anybody's load balancer would be taken.");
      }
      var keysBySigner = new HashMap<String, Keys>();
      var keysByAddress = new HashMap<URI, Keys>();
      for (String arn : arns) {
        URI address = LoadBalancerArn.keysOf(arn);
        keysBySigner.put(arn, keysAt(keys == null ? address : keys, keysByAddress));
      }
      return new LoadBalancerVerifier(
          Map.copyOf(keysBySigner),
          clients,
          issuer,
          new Times(clock, skew),
          new SignatureMemory(remembered),
          isPrimed);
    }

    /// The keys of a region, which all of its load balancers share.
    private Keys keysAt(URI address, Map<URI, Keys> known) {
      Keys keysThere = known.get(address);
      if (keysThere == null) {
        if (fixedKeys.isEmpty()) {
          Addresses.require(address, isLocal);
          keysThere = new PemKeys(address, clock);
        } else {
          keysThere = new FixedKeys(new KeySet(fixedKeys, List.of()));
        }
        known.put(address, keysThere);
      }
      return keysThere;
    }
  }
}
