package dev.lanner.benchmarks.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.lanner.auth.KeySource;
import dev.lanner.auth.TokenVerifier;
import dev.lanner.auth.TrustedIssuer;
import dev.lanner.auth.Verification;
import java.util.Locale;
import java.util.Set;

/// The ways to verify a token that are compared. Each has a class of its own, so that using one
/// loads nothing of the others.
public enum Way {
  /// The signature alone, by the JDK: the floor. It reads neither header nor claims.
  RAW {
    @Override
    Verifier open(Fixture fixture) throws Exception {
      return RawVerifier.of(fixture);
    }
  },

  /// Nimbus' processor, with the claims that it has to be told to check.
  NIMBUS {
    @Override
    Verifier open(Fixture fixture) throws Exception {
      var processor = new DefaultJWTProcessor<SecurityContext>();
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              fixture.signing().nimbus(), new ImmutableJWKSet<>(JWKSet.parse(fixture.keySet()))));
      processor.setJWTClaimsSetVerifier(
          new DefaultJWTClaimsVerifier<>(
              new JWTClaimsSet.Builder()
                  .issuer(Fixture.ISSUER)
                  .claim("token_use", "access")
                  .claim("client_id", Fixture.CLIENT)
                  .build(),
              Set.of("sub", "exp")));
      return token -> {
        try {
          return processor.process(token, null).getSubject() != null;
        } catch (com.nimbusds.jose.JOSEException
            | com.nimbusds.jose.proc.BadJOSEException
            | java.text.ParseException _) {
          return false;
        }
      };
    }
  },

  /// Lanner's verifier, without its memory of signatures.
  LANNER {
    @Override
    Verifier open(Fixture fixture) {
      return lanner(fixture, 0);
    }
  },

  /// The same with it: from the second time on, a token with ES256 costs a digest instead.
  REMEMBERED {
    @Override
    Verifier open(Fixture fixture) {
      return lanner(fixture, 500);
    }
  };

  abstract Verifier open(Fixture fixture) throws Exception;

  final String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Verifier lanner(Fixture fixture, int remembered) {
    var verifier =
        TokenVerifier.builder()
            .rememberedSignatures(remembered)
            .trust(
                TrustedIssuer.oidc(Fixture.ISSUER)
                    .withUses(dev.lanner.auth.TokenUse.ACCESS)
                    .withClients(Fixture.CLIENT)
                    .withGroupsClaim("cognito:groups")
                    .withAlgorithms(fixture.signing().lanner)
                    .withKeys(KeySource.json(fixture.keySet())))
            .build();
    return token -> verifier.verify(token) instanceof Verification.Verified;
  }

  /// Says whether a token is good.
  interface Verifier {
    boolean verify(String token);
  }
}
