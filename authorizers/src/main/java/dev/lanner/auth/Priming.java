package dev.lanner.auth;

import java.time.Instant;

/// Verifies a token once, so that what this loads and compiles is part of a snapshot, or of an AOT
/// cache. The keys that have signed the tokens here no longer exist.
final class Priming {
  private static final String KEYS =
      "{\"keys\":["
          + "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"use\":\"sig\",\"kid\":\"primed-rsa\",\"alg\":\"RS256\",\""
          + "n\":\"xnEkDTn9KHfrGkyICwC8mP9V6oV3TI11vGK4seLpwsbx3JzyIxg0mB3qrvMSOZncpG"
          + "-HD3SYGo9s4gHpLPr_PAX8OilaepJz9nzEgtQsKCRkfPI50RVuNtSVE71-LJcBma6m0mLt"
          + "VLnC35ss5L-o-3NBJxL-Upydtmhmz74i9afCYyPC410Dvhk-HuNd5iaqKp-tcuLHx5trJE"
          + "OQDLxf159FtbvZ6N7jrgDkR4BX15kaXKoKSJ8v_mqETc5EmgKeH2c2MNnIISiahRysOZal"
          + "jQp5EisvkIX-S4fDMT-vmvdbzwYL8D0s4WcJH8cIv4rdm2GshD6CMkA6aec4ZXpklw\"}"
          + ","
          + "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"primed-ec\",\"x\":\"5NkjepDutUnGhLUBmjTro"
          + "jgo1vJ2bFAvkR8LeHRzDm4\",\"y\":\"NRHhrarqiojChe9YMqetqajmC0vALduPN7KQJsLGH"
          + "m8\",\"alg\":\"ES256\"}"
          + "]}";

  private static final String RS256_TOKEN =
      "eyJraWQiOiJwcmltZWQtcnNhIiwiYWxnIjoiUlMyNTYifQ.eyJzdWIiOiJwcmltZWQiLCJ"
          + "pc3MiOiJodHRwczovL3ByaW1lZC5pbnZhbGlkIiwiY2xpZW50X2lkIjoicHJpbWVkIiwid"
          + "G9rZW5fdXNlIjoiYWNjZXNzIiwic2NvcGUiOiJhIGIiLCJpYXQiOjEsImV4cCI6MzYwMCw"
          + "idXNlcm5hbWUiOiJwcmltZWQiLCJjb2duaXRvOmdyb3VwcyI6WyJhIl19.FqFwUnT7XIzp"
          + "le6_yGnV8OAohdXwtqDaJmyKKlwoEuz5KzIuaCZ2tRiT_w5HC-g-wRRqf5hx_s3ul_Qe9I"
          + "5btF3jYjcoetb7k9yP_4-WCE922i0Zw7NntT2FHfeET3WN2cHWaNogr8njfZtkvPNf6Q7N"
          + "UbBTXOvz_1Lss1nr3X8X73RnYq8Osl_GcKVq-i5b_f2pIvAfxG3DGhppqtWQ1ApA7LM8_w"
          + "NSIt9lnuoBBaBVbtAV7TlY_onmegTpGynB2S8qS5NYI5ce4ccCH4kSHlfXwmGLGWRVeyOH"
          + "qkyTG8REcQ20uT7SNCugZd2p6l0xWBGagDCmq2T3b59ep20yLw";

  private static final String ES256_TOKEN =
      "eyJraWQiOiJwcmltZWQtZWMiLCJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJwcmltZWQiLCJpc"
          + "3MiOiJodHRwczovL3ByaW1lZC5pbnZhbGlkIiwiY2xpZW50X2lkIjoicHJpbWVkIiwidG9"
          + "rZW5fdXNlIjoiYWNjZXNzIiwic2NvcGUiOiJhIGIiLCJpYXQiOjEsImV4cCI6MzYwMCwid"
          + "XNlcm5hbWUiOiJwcmltZWQiLCJjb2duaXRvOmdyb3VwcyI6WyJhIl19.C-CIbpaPvfOEV4"
          + "EHZdZKQJ38QJd-X6Vx4nKkM5ReogmQEJKwlspDoM_BHdwsemFmGG47H3GrvCdI0WgSjHdo"
          + "Ug";

  private Priming() {}

  /// Verifies a token of this algorithm, or of the one that is most like it.
  ///
  /// @throws IllegalStateException when it cannot be verified: the JDK lacks something
  static void verifyOne(SignatureAlgorithm algorithm) {
    String token = algorithm.isRsa() ? RS256_TOKEN : ES256_TOKEN;
    if (verifier().verify(token) instanceof Verification.Rejected(var reason)) {
      throw new IllegalStateException(
          "A token that is known to be good is rejected (" + reason + ") by this JDK.");
    }
  }

  private static TokenVerifier verifier() {
    return TokenVerifier.builder()
        .clock(() -> Instant.ofEpochSecond(60))
        .trust(
            TrustedIssuer.oidc("https://primed.invalid")
                .withClients("primed")
                .withAlgorithms(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)
                .withKeys(KeySource.json(KEYS)))
        .build();
  }
}
