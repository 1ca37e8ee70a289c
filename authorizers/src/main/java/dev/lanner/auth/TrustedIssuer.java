package dev.lanner.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An issuer of tokens, and which of its tokens are taken. Immutable: each `with…` returns another
/// one.
///
/// {@snippet class="dev.lanner.auth.TokenSnippets" region="userPool"}
///
/// {@snippet class="dev.lanner.auth.TokenSnippets" region="oidc"}
public final class TrustedIssuer {
  /// The longest that Cognito gives its tokens.
  static final Duration A_DAY = Duration.ofHours(24);

  private static final String COGNITO_GROUPS = "cognito:groups";

  // Set while one is made, and never again.
  private final boolean isUserPool;
  private boolean isLocal;
  private List<String> names;
  private @Nullable KeySource keys;
  private Set<SignatureAlgorithm> algorithms = Set.of(SignatureAlgorithm.RS256);
  private Set<String> types = TokenHeader.USUAL_TYPES;
  private Set<TokenUse> uses = Set.of();
  private Set<String> clients = Set.of();
  private Set<String> audiences = Set.of();
  private @Nullable String groupsClaim;
  private Duration maxLifetime = A_DAY;

  private TrustedIssuer(boolean isUserPool, String name) {
    this.isUserPool = isUserPool;
    this.names = List.of(name);
  }

  private TrustedIssuer(TrustedIssuer other) {
    this.isUserPool = other.isUserPool;
    this.isLocal = other.isLocal;
    this.names = other.names;
    this.keys = other.keys;
    this.algorithms = other.algorithms;
    this.types = other.types;
    this.uses = other.uses;
    this.clients = other.clients;
    this.audiences = other.audiences;
    this.groupsClaim = other.groupsClaim;
    this.maxLifetime = other.maxLifetime;
  }

  /// A Cognito user pool: its access tokens, signed with RS256, for {@linkplain #withClients
  /// clients} that have to be named.
  ///
  /// @param poolId such as `eu-central-1_Ab129faBb`; the part before the underscore is the region
  /// @throws IllegalArgumentException when it is not the id of a pool
  public static TrustedIssuer userPool(String poolId) {
    var issuer = new TrustedIssuer(true, UserPoolIssuer.of(poolId));
    issuer.uses = Set.of(TokenUse.ACCESS);
    issuer.groupsClaim = COGNITO_GROUPS;
    return issuer;
  }

  /// The Cognito user pool that the environment of the function names, as {@link #userPool} takes
  /// one: by `USER_POOL_ID`, for the clients in `USER_POOL_CLIENT_ID`, between commas.
  ///
  /// In a local run the pool is the local one, whose issuer is `USER_POOL_ISSUER`. That is trusted
  /// only with a loopback address, where `LANNER_LOCAL` is `true`, and where there are no
  /// credentials of a deployed function; anywhere else it is an error.
  ///
  /// {@snippet class="dev.lanner.auth.TokenSnippets" region="environment"}
  ///
  /// @param environment mostly `System.getenv()`
  /// @throws IllegalArgumentException when a variable is missing, or an issuer is named that may
  ///   not be trusted
  public static TrustedIssuer userPoolOf(Map<String, String> environment) {
    String poolId = UserPoolEnvironment.poolId(environment);
    TrustedIssuer issuer = userPool(poolId).withClients(UserPoolEnvironment.clients(environment));
    String local = UserPoolEnvironment.localIssuer(environment);
    if (local != null) {
      issuer.names = List.of(local);
      issuer.isLocal = true;
    }
    return issuer;
  }

  /// Any issuer, for {@linkplain #withAudiences audiences} or {@linkplain #withClients clients}
  /// that have to be named. Its tokens are signed with RS256, unless {@linkplain #withAlgorithms
  /// others} are named, and its keys found by {@linkplain KeySource#discovery discovery}, unless
  /// {@linkplain #withKeys another place} is.
  ///
  /// @param issuer exactly as it stands in tokens, with or without a slash at the end
  public static TrustedIssuer oidc(String issuer) {
    return new TrustedIssuer(false, issuer);
  }

  /// Takes tokens of these clients only: by `client_id` or `azp`, and for Cognito's ID tokens by
  /// `aud`.
  public TrustedIssuer withClients(String... clientIds) {
    var copy = new TrustedIssuer(this);
    copy.clients = Set.of(clientIds);
    return copy;
  }

  /// Takes tokens only that have one of these in `aud`.
  public TrustedIssuer withAudiences(String... audiences) {
    var copy = new TrustedIssuer(this);
    copy.audiences = Set.of(audiences);
    return copy;
  }

  /// Takes only tokens with one of these values of `token_use`, which Cognito's have.
  ///
  /// @throws IllegalArgumentException when there is none
  public TrustedIssuer withUses(TokenUse... uses) {
    if (uses.length == 0) {
      throw new IllegalArgumentException("Name at least one use: access or ID tokens.");
    }
    var copy = new TrustedIssuer(this);
    copy.uses = Set.of(uses);
    return copy;
  }

  /// Takes these algorithms only.
  ///
  /// @throws IllegalArgumentException when there is none
  public TrustedIssuer withAlgorithms(SignatureAlgorithm... algorithms) {
    if (algorithms.length == 0) {
      throw new IllegalArgumentException("Name at least one algorithm that tokens may use.");
    }
    var copy = new TrustedIssuer(this);
    copy.algorithms = Set.of(algorithms);
    return copy;
  }

  /// Takes only tokens whose header has one of these as `typ`, such as `at+jwt`, in any case and
  /// also behind `application/`. Without this, a token may have no `typ`, `JWT` or `at+jwt`.
  public TrustedIssuer withTypes(String... types) {
    var lowerCase = new HashSet<String>();
    for (String type : types) {
      lowerCase.add(type.toLowerCase(Locale.ROOT));
    }
    var copy = new TrustedIssuer(this);
    copy.types = Set.copyOf(lowerCase);
    return copy;
  }

  /// Reads {@linkplain TokenClaims#groups() groups} from this claim, which has to be a list of
  /// texts where it is present. For user pools it is `cognito:groups`, for others there is none.
  public TrustedIssuer withGroupsClaim(String claim) {
    var copy = new TrustedIssuer(this);
    copy.groupsClaim = claim;
    return copy;
  }

  /// Takes only tokens that live no longer than this, from `iat` to `exp`; without `iat`, from now
  /// on. A day, unless this says otherwise.
  public TrustedIssuer withMaxLifetime(Duration most) {
    var copy = new TrustedIssuer(this);
    copy.maxLifetime = most;
    return copy;
  }

  /// Gets keys from here instead.
  public TrustedIssuer withKeys(KeySource keys) {
    var copy = new TrustedIssuer(this);
    copy.keys = keys;
    return copy;
  }

  /// Takes tokens that have this as `iss`, too: the `https://issuer-cognito-idp.…` form of a user
  /// pool with several regions, or that of another of its regions. Each has keys of its own,
  /// fetched when the first of its tokens comes.
  ///
  /// @see #multiRegionIssuerOf
  public TrustedIssuer withAlias(String issuer) {
    var more = new ArrayList<String>(names);
    more.add(issuer);
    var copy = new TrustedIssuer(this);
    copy.names = List.copyOf(more);
    return copy;
  }

  /// What the tokens of a pool with several regions have as `iss`.
  ///
  /// @param poolId such as `eu-central-1_Ab129faBb`
  /// @throws IllegalArgumentException when it is not the id of a pool
  public static String multiRegionIssuerOf(String poolId) {
    return UserPoolIssuer.multiRegionOf(poolId);
  }

  List<String> names() {
    return names;
  }

  /// Where keys come from, for tokens with this `iss`.
  KeySource keysOf(String name) {
    if (keys != null) {
      return keys;
    }
    return isUserPool ? UserPoolIssuer.keysOf(name) : KeySource.discovery(name);
  }

  /// Whether its keys may come from this machine.
  boolean isLocal() {
    return isLocal;
  }

  Set<SignatureAlgorithm> algorithms() {
    return algorithms;
  }

  /// @throws IllegalArgumentException when these settings would take the tokens of anybody
  void requireComplete() {
    if (clients.isEmpty() && audiences.isEmpty()) {
      throw new IllegalArgumentException(
          "The issuer "
              + names.getFirst()
              + " has neither clients nor audiences, so tokens that it issued for others would be"
              + " taken. Add withClients or withAudiences.");
    }
  }

  /// The algorithm of the token.
  ///
  /// @throws Refused when the header is not one of tokens that are taken
  SignatureAlgorithm check(TokenHeader header) throws Refused {
    SignatureAlgorithm algorithm = header.algorithm();
    if (algorithm == null || !algorithms.contains(algorithm)) {
      throw new Refused(RejectionReason.ALGORITHM);
    }
    if (!types.contains(header.shortType())) {
      throw new Refused(RejectionReason.TYPE);
    }
    return algorithm;
  }

  /// The claims.
  ///
  /// @throws Refused when they are not those of tokens that are taken
  TokenClaims check(ClaimsReader claims, Times times) throws Refused {
    times.check(claims, maxLifetime);
    if (!uses.isEmpty() && (claims.use == null || !uses.contains(claims.use))) {
      throw new Refused(RejectionReason.TOKEN_USE);
    }
    if (!audiences.isEmpty() && isDisjoint(audiences, claims.audience)) {
      throw new Refused(RejectionReason.AUDIENCE);
    }
    if (!clients.isEmpty()) {
      checkClient(claims);
    }
    List<String> groups =
        groupsClaim == null
            ? List.of()
            : groupsClaim.equals(COGNITO_GROUPS) ? claims.groups : claims.texts(groupsClaim);
    return TokenClaims.of(claims, groups);
  }

  private void checkClient(ClaimsReader claims) throws Refused {
    String party = claims.authorizedParty;
    if (claims.use == TokenUse.ID) {
      if (isDisjoint(clients, claims.audience)) {
        throw new Refused(RejectionReason.AUDIENCE);
      }
      if (party != null && !clients.contains(party)) {
        throw new Refused(RejectionReason.CLIENT);
      }
      return;
    }
    String client = claims.clientId == null ? party : claims.clientId;
    if (client == null || !clients.contains(client)) {
      throw new Refused(RejectionReason.CLIENT);
    }
  }

  private static boolean isDisjoint(Set<String> some, List<String> others) {
    for (String other : others) {
      if (some.contains(other)) {
        return false;
      }
    }
    return true;
  }
}
