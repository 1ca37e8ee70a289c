package dev.lanner.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  private final boolean isUserPool;
  private final List<String> names;
  private final @Nullable KeySource keys;
  private final Set<SignatureAlgorithm> algorithms;
  private final Set<String> types;
  private final Set<TokenUse> uses;
  private final Set<String> clients;
  private final Set<String> audiences;
  private final @Nullable String groupsClaim;
  private final Duration maxLifetime;

  private TrustedIssuer(
      boolean isUserPool,
      List<String> names,
      @Nullable KeySource keys,
      Set<SignatureAlgorithm> algorithms,
      Set<String> types,
      Set<TokenUse> uses,
      Set<String> clients,
      Set<String> audiences,
      @Nullable String groupsClaim,
      Duration maxLifetime) {
    this.isUserPool = isUserPool;
    this.names = names;
    this.keys = keys;
    this.algorithms = algorithms;
    this.types = types;
    this.uses = uses;
    this.clients = clients;
    this.audiences = audiences;
    this.groupsClaim = groupsClaim;
    this.maxLifetime = maxLifetime;
  }

  /// A Cognito user pool: its access tokens, signed with RS256, for {@linkplain #withClients
  /// clients} that have to be named.
  ///
  /// @param poolId such as `eu-central-1_Ab129faBb`; the part before the underscore is the region
  /// @throws IllegalArgumentException when it is not the id of a pool
  public static TrustedIssuer userPool(String poolId) {
    return new TrustedIssuer(
        true,
        List.of(UserPoolIssuer.of(poolId)),
        null,
        Set.of(SignatureAlgorithm.RS256),
        TokenHeader.USUAL_TYPES,
        Set.of(TokenUse.ACCESS),
        Set.of(),
        Set.of(),
        COGNITO_GROUPS,
        A_DAY);
  }

  /// Any issuer, for {@linkplain #withAudiences audiences} or {@linkplain #withClients clients}
  /// that have to be named. Its tokens are signed with RS256, unless {@linkplain #withAlgorithms
  /// others} are named, and its keys found by {@linkplain KeySource#discovery discovery}, unless
  /// {@linkplain #withKeys another place} is.
  ///
  /// @param issuer exactly as it stands in tokens, with or without a slash at the end
  public static TrustedIssuer oidc(String issuer) {
    return new TrustedIssuer(
        false,
        List.of(issuer),
        null,
        Set.of(SignatureAlgorithm.RS256),
        TokenHeader.USUAL_TYPES,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        A_DAY);
  }

  /// Takes tokens of these clients only: by `client_id` or `azp`, and for Cognito's ID tokens by
  /// `aud`.
  public TrustedIssuer withClients(String... clientIds) {
    return new TrustedIssuer(
        isUserPool,
        names,
        keys,
        algorithms,
        types,
        uses,
        Set.of(clientIds),
        audiences,
        groupsClaim,
        maxLifetime);
  }

  /// Takes tokens only that have one of these in `aud`.
  public TrustedIssuer withAudiences(String... audiences) {
    return new TrustedIssuer(
        isUserPool,
        names,
        keys,
        algorithms,
        types,
        uses,
        clients,
        Set.of(audiences),
        groupsClaim,
        maxLifetime);
  }

  /// Takes only tokens with one of these values of `token_use`, which Cognito's have.
  ///
  /// @throws IllegalArgumentException when there is none
  public TrustedIssuer withUses(TokenUse... uses) {
    if (uses.length == 0) {
      throw new IllegalArgumentException("Name at least one use: access or ID tokens.");
    }
    return new TrustedIssuer(
        isUserPool,
        names,
        keys,
        algorithms,
        types,
        Set.of(uses),
        clients,
        audiences,
        groupsClaim,
        maxLifetime);
  }

  /// Takes these algorithms only.
  ///
  /// @throws IllegalArgumentException when there is none
  public TrustedIssuer withAlgorithms(SignatureAlgorithm... algorithms) {
    if (algorithms.length == 0) {
      throw new IllegalArgumentException("Name at least one algorithm that tokens may use.");
    }
    return new TrustedIssuer(
        isUserPool,
        names,
        keys,
        Set.of(algorithms),
        types,
        uses,
        clients,
        audiences,
        groupsClaim,
        maxLifetime);
  }

  /// Takes only tokens whose header has one of these as `typ`, such as `at+jwt`, in any case and
  /// also behind `application/`. Without this, a token may have no `typ`, `JWT` or `at+jwt`.
  public TrustedIssuer withTypes(String... types) {
    var lowerCase = new HashSet<String>();
    for (String type : types) {
      lowerCase.add(type.toLowerCase(Locale.ROOT));
    }
    return new TrustedIssuer(
        isUserPool,
        names,
        keys,
        algorithms,
        Set.copyOf(lowerCase),
        uses,
        clients,
        audiences,
        groupsClaim,
        maxLifetime);
  }

  /// Reads {@linkplain TokenClaims#groups() groups} from this claim, which has to be a list of
  /// texts where it is present. For user pools it is `cognito:groups`, for others there is none.
  public TrustedIssuer withGroupsClaim(String claim) {
    return new TrustedIssuer(
        isUserPool, names, keys, algorithms, types, uses, clients, audiences, claim, maxLifetime);
  }

  /// Takes only tokens that live no longer than this, from `iat` to `exp`; without `iat`, from now
  /// on. A day, unless this says otherwise.
  public TrustedIssuer withMaxLifetime(Duration most) {
    return new TrustedIssuer(
        isUserPool, names, keys, algorithms, types, uses, clients, audiences, groupsClaim, most);
  }

  /// Gets keys from here instead.
  public TrustedIssuer withKeys(KeySource keys) {
    return new TrustedIssuer(
        isUserPool,
        names,
        keys,
        algorithms,
        types,
        uses,
        clients,
        audiences,
        groupsClaim,
        maxLifetime);
  }

  /// Takes tokens that have this as `iss`, too: the `https://issuer-cognito-idp.…` form of a user
  /// pool with several regions, or that of another of its regions. Each has keys of its own,
  /// fetched when the first of its tokens comes.
  ///
  /// @see #multiRegionIssuerOf
  public TrustedIssuer withAlias(String issuer) {
    var more = new ArrayList<String>(names);
    more.add(issuer);
    return new TrustedIssuer(
        isUserPool,
        List.copyOf(more),
        keys,
        algorithms,
        types,
        uses,
        clients,
        audiences,
        groupsClaim,
        maxLifetime);
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
