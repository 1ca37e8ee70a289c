package dev.lanner.benchmarks.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import dev.lanner.auth.SignatureAlgorithm;

/// The algorithms that are compared.
public enum Signing {
  /// What Cognito signs with.
  RS256(SignatureAlgorithm.RS256, "SHA256withRSA"),

  /// What load balancers sign with.
  ES256(SignatureAlgorithm.ES256, "SHA256withECDSAinP1363Format");

  final SignatureAlgorithm lanner;
  final String jca;

  Signing(SignatureAlgorithm lanner, String jca) {
    this.lanner = lanner;
    this.jca = jca;
  }

  JWSAlgorithm nimbus() {
    return JWSAlgorithm.parse(name());
  }
}
