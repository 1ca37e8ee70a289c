package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lanner.runtime.crac.Core;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Around a snapshot of SnapStart, with the context in which the runtime client collects hooks.
class SnapshotTest {
  static {
    // What the runtime sets in a SnapStart function.
    System.setProperty("org.crac.Core.Compat", "dev.lanner.runtime.crac");
  }

  @Test
  void fetchesKeysBeforeASnapshotAndJudgesThemByTheClockAfterIt() throws Exception {
    var context = Core.getGlobalContext();
    context.open();
    try (var lab = new Lab()) {
      var verifier = lab.builder().trust(lab.pool()).primedBeforeSnapshot().build();
      assertThat(lab.server.requests()).isZero();

      var resource = context.takeLast();
      resource.beforeCheckpoint(context);

      assertThat(resource).hasToString("dev.lanner.auth.BeforeSnapshot");
      assertThat(lab.server.requests()).isEqualTo(1);
      resource.afterRestore(context);
      assertThat(Lab.outcome(verifier.verify(lab.token(Lab.RSA)))).isEqualTo("VERIFIED");
      assertThat(lab.server.requests()).isEqualTo(1);

      lab.clock.advance(Duration.ofDays(30));
      assertThat(Lab.outcome(verifier.verify(lab.token(Lab.RSA)))).isEqualTo("VERIFIED");
      assertThat(lab.server.requests()).as("K17").isEqualTo(2);
    }
  }

  @Test
  void primesVerifiersOfLoadBalancersToo() {
    var builder =
        LoadBalancerVerifier.builder()
            .loadBalancers("arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/b")
            .clients("a");

    assertThatCode(builder.primedBeforeSnapshot().build()::prime).doesNotThrowAnyException();
  }

  @Test
  void doesNotFailASnapshotForWantOfKeys() {
    try (var lab = new Lab()) {
      lab.server.serve(403, "");

      assertThatCode(lab.verifier()::prime).doesNotThrowAnyException();
    }
  }
}
