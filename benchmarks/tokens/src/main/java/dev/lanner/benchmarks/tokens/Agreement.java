package dev.lanner.benchmarks.tokens;

/// Whether all ways take the good token and refuse the forged one.
final class Agreement {
  private Agreement() {}

  /// @throws IllegalStateException when they do not; there is nothing to compare then
  static void check() throws Exception {
    for (Signing signing : Signing.values()) {
      Fixture fixture = Fixture.of(signing);
      for (Way way : Way.values()) {
        Way.Verifier verifier = way.open(fixture);
        require(way, verifier.verify(fixture.token()));
        require(way, verifier.verify(fixture.token()));
        require(way, !verifier.verify(fixture.forged()));
        require(way, verifier.verify(fixture.expired()) == (way == Way.RAW));
      }
    }
  }

  private static void require(Way way, boolean isRight) {
    if (!isRight) {
      throw new IllegalStateException("The verifier " + way.label() + " gives another answer.");
    }
  }
}
