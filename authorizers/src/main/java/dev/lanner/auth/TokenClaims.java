package dev.lanner.auth;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the issuer of a verified token says in it. Immutable; all threads may share it.
///
/// The claims that every token has, or that Cognito has, have accessors of their own. Any other is
/// read by its name and the kind it should be of; one that is absent or `null` is empty, and one of
/// another kind is an {@link IllegalStateException}, so that a mistake is not taken for absence.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7519#section-4">RFC 7519, claims</a>
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">Cognito's
///   access token</a>
public final class TokenClaims {
  private final byte[] json;
  private final String subject;
  private final String issuer;
  private final List<String> audience;
  private final @Nullable String clientId;
  private final @Nullable TokenUse use;
  private final Set<String> scopes;
  private final List<String> groups;
  private final Instant expiresAt;
  private final @Nullable Instant issuedAt;

  private TokenClaims(
      ClaimsReader claims, String subject, String issuer, Instant expiresAt, List<String> groups) {
    this.json = claims.json;
    this.subject = subject;
    this.issuer = issuer;
    this.audience = claims.audience;
    this.clientId = clientId(claims);
    this.use = claims.use;
    this.scopes = claims.scopes;
    this.groups = groups;
    this.expiresAt = expiresAt;
    this.issuedAt = claims.issuedAt;
  }

  /// @throws Refused when one is missing that every token has
  static TokenClaims of(ClaimsReader claims, List<String> groups) throws Refused {
    String subject = claims.subject;
    String issuer = claims.issuer;
    Instant expiresAt = claims.expiresAt;
    if (subject == null || subject.isEmpty() || issuer == null || expiresAt == null) {
      throw new Refused(RejectionReason.CLAIMS);
    }
    return new TokenClaims(claims, subject, issuer, expiresAt, groups);
  }

  private static @Nullable String clientId(ClaimsReader claims) {
    if (claims.clientId != null) {
      return claims.clientId;
    }
    if (claims.authorizedParty != null) {
      return claims.authorizedParty;
    }
    return claims.use == TokenUse.ID && claims.audience.size() == 1
        ? claims.audience.getFirst()
        : null;
  }

  /// `sub`: who the token is about, unique at its issuer and never given to somebody else; not
  /// empty. For a machine's own token, Cognito puts the client's id here.
  public String subject() {
    return subject;
  }

  /// `iss`: the issuer, exactly as it is trusted.
  public String issuer() {
    return issuer;
  }

  /// `aud`: for whom the token was issued. Empty when it does not say, as Cognito's access tokens
  /// do not.
  public List<String> audience() {
    return audience;
  }

  /// The client that the token was issued to: `client_id`, else `azp`, else the one `aud` of
  /// Cognito's ID token. Empty when none of them is there.
  public Optional<String> clientId() {
    return Optional.ofNullable(clientId);
  }

  /// `token_use`. Empty for issuers other than Cognito.
  public Optional<TokenUse> use() {
    return Optional.ofNullable(use);
  }

  /// `scp`, or `scope` when that is not there, taken apart at spaces, in their order. A scope is
  /// granted when it is in here as it is: case matters, and so does every character.
  public Set<String> scopes() {
    return scopes;
  }

  /// `cognito:groups`, or the claim that the issuer's settings name, in their order.
  public List<String> groups() {
    return groups;
  }

  /// `exp`: from when on the token is no good.
  public Instant expiresAt() {
    return expiresAt;
  }

  /// `iat`: when it was issued. Empty when it does not say.
  public Optional<Instant> issuedAt() {
    return Optional.ofNullable(issuedAt);
  }

  /// `username` of Cognito's access token, `cognito:username` of its ID token, or
  /// `preferred_username`, the first of them that is there.
  public Optional<String> username() {
    Optional<String> name = text("username");
    if (name.isEmpty()) {
      name = text("cognito:username");
    }
    return name.isEmpty() ? text("preferred_username") : name;
  }

  /// A claim that is a text.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<String> text(String name) {
    return read(name, "a text", JsonReader::readString);
  }

  /// A claim that is a list of texts; a single text is a list of itself. Empty when it is absent.
  ///
  /// @throws IllegalStateException when it is something else
  public List<String> texts(String name) {
    return read(name, "a list of texts", StrictJson::textOrTexts).orElse(List.of());
  }

  /// A claim that is a number.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<BigDecimal> number(String name) {
    return read(name, "a number", JsonReader::readBigDecimal);
  }

  /// A claim that is `true` or `false`.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<Boolean> flag(String name) {
    return read(name, "true or false", JsonReader::readBoolean);
  }

  /// A claim that is a time, in seconds since 1970, such as `auth_time`.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<Instant> time(String name) {
    return read(name, "a time in seconds", ClaimsReader::time);
  }

  /// A claim of any kind as JSON, such as `address`, which is an object.
  public Optional<Payload> json(String name) {
    return read(name, "JSON", in -> Payload.of(in.readRaw().toByteArray()));
  }

  private <T> Optional<T> read(String name, String what, Reading<T> reading) {
    var in = JsonReader.of(Payload.of(json));
    in.beginObject();
    for (String each = in.nextName(); each != null; each = in.nextName()) {
      if (!each.equals(name)) {
        in.skipValue();
      } else if (in.peek() == JsonKind.NULL) {
        return Optional.empty();
      } else {
        try {
          return Optional.of(reading.read(in));
        } catch (JsonException _) {
          // It has the claim's place in the token, and the token.
          throw new IllegalStateException(
              "The claim " + name + " is not " + what + ". Read it as what it is, or as json.");
        }
      }
    }
    return Optional.empty();
  }

  /// Names no claim: this object reaches logs by mistake.
  @Override
  public String toString() {
    return "TokenClaims";
  }

  private interface Reading<T> {
    T read(JsonReader in);
  }
}
