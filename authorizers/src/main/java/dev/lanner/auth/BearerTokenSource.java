package dev.lanner.auth;

import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames;
import dev.lanner.framework.internal.Event;

/// The token in `Authorization: Bearer`.
///
/// See [RFC 6750, 2.1](https://www.rfc-editor.org/rfc/rfc6750#section-2.1). The other two places
/// that it knows, form and query, are not looked at: tokens in them get into logs.
final class BearerTokenSource extends CallerSource {
  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;

  BearerTokenSource(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  Found find(Event event) {
    HeaderField field = HeaderField.of(event, "authorization");
    String value = field.value();
    if (value == null) {
      return Found.nobody(
          field.repeated() ? "Authorization came more than once" : "there is no Authorization");
    }
    if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Found.nobody("Authorization has no bearer token");
    }
    Verification verification = verifier.verify(value.substring(SCHEME.length()));
    if (verification instanceof Verification.Rejected rejected) {
      return Found.nobody(rejected.reason());
    }
    TokenClaims claims = ((Verification.Verified) verification).claims();
    return Found.of(
        new Caller.Jwt(
            claims.all(), ClaimNames.of(claims.groups()), ClaimNames.of(claims.scopes())));
  }
}
