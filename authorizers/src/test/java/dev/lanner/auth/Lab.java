package dev.lanner.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.Curve;

/// One user pool with keys of this run, good and bad ones, and tokens of it to start from.
final class Lab implements AutoCloseable {
  static final String POOL = "eu-central-1_Ab129faBb";
  static final String ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/" + POOL;
  static final String CLIENT = "7lhlkkfbfb4q5kpp90urffao";
  static final String SUBJECT = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

  static final TestKey RSA = TestKey.rsa("rs1", 2048, "RS256");
  static final TestKey RSA_ANY = TestKey.rsa("rs-any", 2048, null);
  static final TestKey EC = TestKey.ec("ec1", Curve.P_256, "ES256");
  static final TestKey WEAK = TestKey.rsa("rs-weak", 1024, "RS256");
  static final TestKey MISLABELLED = TestKey.ec("ec-384", Curve.P_384, "ES256");
  static final TestKey ENCRYPTION =
      TestKey.rsa("rs-enc", 2048, "RS256").withMember("use", "\"enc\"");
  static final TestKey EDWARDS = TestKey.ed25519("ed1");
  static final TestKey STRANGER = TestKey.rsa("rs1", 2048, "RS256");
  static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

  final MovableClock clock = new MovableClock();
  final KeyServer server = new KeyServer();

  Lab() {
    server.serve(200, keySet());
  }

  /// Good keys and bad ones.
  String keySet() {
    String keys = TestKey.set(RSA, RSA_ANY, EC, WEAK, MISLABELLED, ENCRYPTION, EDWARDS);
    String secret =
        ",{\"kty\":\"oct\",\"alg\":\"HS256\",\"kid\":\"oct1\",\"k\":\""
            + TestKey.base64(SECRET)
            + "\"}]}";
    return keys.substring(0, keys.length() - 2) + secret;
  }

  /// The pool, with the keys of the server.
  TrustedIssuer pool() {
    return TrustedIssuer.userPool(POOL)
        .withClients(CLIENT)
        .withAlgorithms(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)
        .withKeys(KeySource.jwks(server.jwks()));
  }

  TokenVerifier.Builder builder() {
    return TokenVerifier.builder().clock(clock).local();
  }

  TokenVerifier verifier() {
    return builder().trust(pool()).build();
  }

  JsonText header(TestKey key) {
    String algorithm = key.pair().getPublic().getAlgorithm().equals("EC") ? "ES256" : "RS256";
    return JsonText.empty().withText("kid", key.id()).withText("alg", algorithm);
  }

  /// Those of an access token.
  JsonText claims() {
    long now = clock.instant().getEpochSecond();
    return JsonText.empty()
        .withText("sub", SUBJECT)
        .with("cognito:groups", "[\"admins\"]")
        .withText("iss", ISSUER)
        .with("version", 2)
        .withText("client_id", CLIENT)
        .withText("token_use", "access")
        .withText("scope", "orders/read orders/write")
        .with("auth_time", now - 60)
        .with("exp", now + 3600)
        .with("iat", now)
        .withText("jti", "0b1c")
        .withText("username", "jane");
  }

  JsonText idClaims() {
    return claims()
        .withText("token_use", "id")
        .without("client_id")
        .without("scope")
        .without("username")
        .withText("cognito:username", "jane")
        .withText("aud", CLIENT);
  }

  String token(TestKey key) {
    return key.sign(header(key), claims());
  }

  static String outcome(Verification verification) {
    return switch (verification) {
      case Verification.Verified _ -> "VERIFIED";
      case Verification.Rejected(var reason) -> reason.name();
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
