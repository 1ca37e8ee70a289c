package dev.lanner.auth;

final class Priming {
  private Priming() {}

  static void verifyOne(SignatureAlgorithm algorithm) {}
}
