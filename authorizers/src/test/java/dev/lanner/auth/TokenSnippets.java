package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TokenSnippets {
  private static final Logger log = LoggerFactory.getLogger(TokenSnippets.class);

  private final Lab lab = new Lab();

  @AfterEach
  void stop() {
    lab.close();
  }

  // @start region="verify"
  static int status(TokenVerifier verifier, String token) {
    return switch (verifier.verify(token)) {
      case Verification.Verified(var claims) -> claims.groups().contains("admins") ? 200 : 403;
      case Verification.Rejected(var reason) -> {
        log.info("A token was rejected: {}", reason);
        yield reason.status(); // 401, or 503 when the issuer's keys cannot be had
      }
    };
  }

  // @end

  // @start region="userPool"
  static TokenVerifier userPool() {
    return TokenVerifier.of(
        TrustedIssuer.userPool("eu-central-1_Ab129faBb").withClients("7lhlkkfbfb4q5kpp90urffao"));
  }

  // @end

  // @start region="environment"
  static TokenVerifier userPoolOf(Map<String, String> environment) {
    return TokenVerifier.of(TrustedIssuer.userPoolOf(environment)); // of System.getenv()
  }

  // @end

  // @start region="idTokens"
  static TrustedIssuer idTokens() {
    return TrustedIssuer.userPool("eu-central-1_Ab129faBb")
        .withClients("7lhlkkfbfb4q5kpp90urffao", "1example23456789")
        .withUses(TokenUse.ID)
        .withAlias(TrustedIssuer.multiRegionIssuerOf("eu-central-1_Ab129faBb"));
  }

  // @end

  // @start region="oidc"
  static TrustedIssuer oidc() {
    return TrustedIssuer.oidc("https://login.example.com/")
        .withAudiences("https://orders.example.com")
        .withAlgorithms(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)
        .withTypes("at+jwt")
        .withGroupsClaim("roles")
        .withMaxLifetime(Duration.ofHours(1));
  }

  // @end

  // @start region="several"
  static TokenVerifier several() {
    return TokenVerifier.builder()
        .trust(idTokens(), oidc())
        .clockSkew(Duration.ofSeconds(5))
        .primedBeforeSnapshot()
        .build();
  }

  // @end

  // @start region="file"
  static TokenVerifier fromFile(Path folder) {
    return TokenVerifier.of(oidc().withKeys(KeySource.file(folder.resolve("keys.json"))));
  }

  // @end

  // @start region="loadBalancer"
  static LoadBalancerVerifier loadBalancer() {
    return LoadBalancerVerifier.of(
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188",
        "7lhlkkfbfb4q5kpp90urffao");
  }

  // @end

  @Test
  void tellsTheStatus() {
    var verifier = lab.verifier();
    String user = Lab.RSA.sign(lab.header(Lab.RSA), lab.claims().without("cognito:groups"));

    assertThat(status(verifier, lab.token(Lab.RSA))).isEqualTo(200);
    assertThat(status(verifier, user)).isEqualTo(403);
    assertThat(status(verifier, "x")).isEqualTo(401);
    lab.server.serve(500, "");
    assertThat(status(lab.verifier(), user)).isEqualTo(503);
  }

  @Test
  void makesVerifiers(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("keys.json"), TestKey.set(Lab.RSA));

    assertThat(userPool().verify("x"))
        .isEqualTo(new Verification.Rejected(RejectionReason.MALFORMED));
    assertThat(several().statistics()).isEqualTo(fromFile(folder).statistics());
    assertThat(Lab.outcome(loadBalancer().verify("x"))).isEqualTo("MALFORMED");
  }
}
