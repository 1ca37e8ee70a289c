package dev.lanner.auth;

import dev.lanner.framework.Caller;
import dev.lanner.framework.internal.Event;

/// What an Application Load Balancer has signed.
final class LoadBalancerSource extends CallerSource {
  private static final String DATA = "x-amzn-oidc-data";

  private final LoadBalancerVerifier verifier;

  LoadBalancerSource(LoadBalancerVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  Found find(Event event) {
    HeaderField field = HeaderField.of(event, DATA);
    String data = field.value();
    if (data == null) {
      return Found.nobody(DATA + (field.repeated() ? " came more than once" : " is not there"));
    }
    Verification verification = verifier.verify(data);
    if (verification instanceof Verification.Rejected rejected) {
      return Found.nobody(rejected.reason());
    }
    TokenClaims claims = ((Verification.Verified) verification).claims();
    return Found.of(new Caller.LoadBalancer(claims.issuer(), claims.subject(), claims.all()));
  }
}
