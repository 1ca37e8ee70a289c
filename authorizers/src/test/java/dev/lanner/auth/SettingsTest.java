package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings with which no verifier starts: row K19, and others that would let anybody in.
class SettingsTest {
  private static final String PUBLISHED =
      TestKey.set(Lab.RSA.withMember("kid", "\"CognitoLocal\""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://keys.example.com/jwks",
        "http://127.0.0.1:9229/jwks",
        "https://127.0.0.1/jwks",
        "https://localhost/jwks",
        "https://LOCALHOST/jwks",
        "http://[::1]:9229/jwks",
        "https://auth.localhost/jwks",
        "file:///keys.json",
        "ftp://keys.example.com/jwks",
        "https://user@keys.example.com/jwks",
        "https:/jwks",
        "jwks"
      })
  void startsWithKeysFromHttpsElsewhereOnly(String address) {
    var pool = pool().withKeys(KeySource.jwks(URI.create(address)));

    refuses(() -> TokenVerifier.of(pool), "The address " + address + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9229/jwks",
        "http://localhost:9229/jwks",
        "https://localhost/jwks",
        "http://[::1]:9229/jwks",
        "https://keys.example.com/jwks"
      })
  void startsWithKeysOfThisMachineInLocalRuns(String address) {
    var pool = pool().withKeys(KeySource.jwks(URI.create(address)));

    assertThatCode(() -> TokenVerifier.builder().local().trust(pool).build())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://keys.example.com/jwks", "http://127.0.0.1.evil.com/jwks"})
  void startsWithHttpOnThisMachineOnlyAlsoInLocalRuns(String address) {
    var pool = pool().withKeys(KeySource.jwks(URI.create(address)));

    refuses(
        () -> TokenVerifier.builder().local().trust(pool).build(),
        "The address "
            + address
            + " has to begin with https, or anybody on the way could put keys"
            + " of their own there.");
  }

  @Test
  void startsWithIssuersOverHttpsOnly() {
    var http = TrustedIssuer.oidc("http://login.example.com").withAudiences("a");
    var loopback = TrustedIssuer.oidc("http://localhost:9229/local_1").withAudiences("a");
    var query = TrustedIssuer.oidc("https://login.example.com/?a=b").withAudiences("a");

    refuses(() -> TokenVerifier.of(http), "has to begin with https");
    refuses(() -> TokenVerifier.of(loopback), "build the verifier with local()");
    refuses(() -> TokenVerifier.of(query), "has a query");
    assertThatCode(() -> TokenVerifier.builder().local().trust(loopback).build())
        .doesNotThrowAnyException();
  }

  @Test
  void doesNotStartWithTheKeyThatEverybodyHas() {
    var pool = pool().withKeys(KeySource.json(PUBLISHED));

    refuses(() -> TokenVerifier.of(pool), "cognito-local, whose private half is published");
    assertThatCode(() -> TokenVerifier.builder().local().trust(pool).build())
        .doesNotThrowAnyException();
  }

  @Test
  void doesNotStartWithoutKeys(@TempDir Path folder) {
    refuses(
        () -> TokenVerifier.of(pool().withKeys(KeySource.json(""))), "is not a JSON Web Key Set");
    refuses(
        () -> TokenVerifier.of(pool().withKeys(KeySource.json("{\"keys\":[]}"))),
        "The key set has no key to verify tokens with.");
    refuses(() -> KeySource.file(folder.resolve("none.json")), "cannot be read");
  }

  @Test
  void readsKeysFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("keys.json");
    Files.writeString(file, TestKey.set(Lab.RSA));

    try (var lab = new Lab()) {
      var verifier =
          TokenVerifier.builder()
              .clock(lab.clock)
              .trust(pool().withKeys(KeySource.file(file)))
              .build();

      assertThat(Lab.outcome(verifier.verify(lab.token(Lab.RSA)))).isEqualTo("VERIFIED");
      assertThat(Lab.outcome(verifier.verify(lab.token(Lab.RSA_ANY)))).isEqualTo("KEY_UNKNOWN");
      lab.clock.advance(Duration.ofDays(400));
      assertThat(Lab.outcome(verifier.verify(lab.token(Lab.RSA)))).isEqualTo("VERIFIED");
    }
  }

  @Test
  void doesNotStartWithoutSayingForWhomTokensAre() {
    refuses(
        () -> TokenVerifier.of(TrustedIssuer.userPool(Lab.POOL)),
        "has neither clients nor audiences");
    refuses(
        () -> TokenVerifier.of(TrustedIssuer.oidc("https://login.example.com")),
        "Add withClients or withAudiences.");
    refuses(TokenVerifier::of, "Nobody is trusted");
    refuses(() -> pool().withUses(), "Name at least one use");
    refuses(() -> pool().withAlgorithms(), "Name at least one algorithm");
  }

  @Test
  void doesNotStartWithOneIssuerTwice() {
    refuses(() -> TokenVerifier.of(pool(), pool()), "is trusted twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "_abc", "eu-central-1_", "eu-central-1_a/b", "evil.com/_x"})
  void startsWithPoolsOnly(String id) {
    refuses(() -> TrustedIssuer.userPool(id), id + " is not the id of a user pool.");
  }

  @Test
  void knowsThePartitionsOfUserPools() {
    assertThat(TrustedIssuer.userPool("cn-north-1_Ab1").names())
        .containsExactly("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_Ab1");
    assertThat(TrustedIssuer.userPool("us-gov-west-1_Ab1").names())
        .containsExactly("https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_Ab1");
    assertThat(TrustedIssuer.userPool("eusc-de-east-1_Ab1").names())
        .containsExactly("https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_Ab1");
  }

  @Test
  void limitsTheClockSkew() {
    refuses(
        () -> TokenVerifier.builder().trust(pool()).clockSkew(Duration.ofMinutes(11)).build(),
        "It has to be from zero to PT10M");
    refuses(
        () -> TokenVerifier.builder().trust(pool()).clockSkew(Duration.ofSeconds(-1)).build(),
        "It has to be from zero to PT10M");
  }

  private static TrustedIssuer pool() {
    return TrustedIssuer.userPool(Lab.POOL).withClients(Lab.CLIENT);
  }

  private static void refuses(ThrowingCallable settings, String message) {
    assertThatThrownBy(settings)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
