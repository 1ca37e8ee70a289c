package dev.lanner.auth;

import dev.lanner.framework.internal.Event;
import java.time.InstantSource;

/// Where an application has it from who is calling: whoever {@link Authenticated} and the others
/// decide about, and whom handlers then have as their parameter `Caller`.
///
/// A bean of this type; without one it is {@link #frontEnd()}:
///
/// {@snippet class="dev.lanner.auth.Callers" region="bean"}
///
/// Immutable; all threads may share it.
public abstract sealed class CallerSource
    permits FrontEndSource, BearerTokenSource, ComparedSource, LoadBalancerSource {
  CallerSource() {}

  /// What the front end says: an authorizer of API Gateway, a signature of IAM, a client
  /// certificate. Each route that is not `@PermitAll` needs one in front of it, else nobody gets
  /// in. A token whose `exp` it tells counts until then, also when API Gateway remembers it for
  /// longer.
  ///
  /// Lists of groups that API Gateway has flattened so that they cannot be told apart let nobody
  /// in.
  public static CallerSource frontEnd() {
    return new FrontEndSource(InstantSource.system());
  }

  /// The token in `Authorization: Bearer`, whatever is in front of the function. What the front end
  /// says does not count.
  public static CallerSource bearerToken(TokenVerifier verifier) {
    return new BearerTokenSource(verifier);
  }

  /// Both: a JWT authorizer has to have let in the very token that is in `Authorization: Bearer`,
  /// as `iss`, `sub`, `jti`, `iat` and `exp` tell. Groups and all other claims are the token's own.
  ///
  /// This is for routes with a JWT or Cognito authorizer; other callers do not get in.
  public static CallerSource frontEndAndBearerToken(TokenVerifier verifier) {
    return new ComparedSource(verifier);
  }

  /// The header field `x-amzn-oidc-data`, which an Application Load Balancer signs. What the front
  /// end says does not count.
  public static CallerSource loadBalancer(LoadBalancerVerifier verifier) {
    return new LoadBalancerSource(verifier);
  }

  abstract Found find(Event event);
}
