package app;

import dev.lanner.auth.Authorizer;
import dev.lanner.auth.TokenAuthorizer;

/// Whoever has a token of the user pool.
@Authorizer(cacheTtlSeconds = 300)
final class SignedIn extends TokenAuthorizer {}
