package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Servers of keys that cannot be reached, or do not answer.
class SlowKeysTest {
  @Test
  void saysWhatAFunctionInAVpcNeeds() {
    URI address;
    try (var server = new KeyServer()) {
      address = server.jwks();
    }

    var problem = catchThrowableOfType(KeyProblem.class, () -> HttpKeys.get(address));

    assertThat(problem.kind()).isEqualTo(KeyProblem.Kind.UNREACHABLE);
    assertThat(problem)
        .hasMessage(
            "cannot be fetched: there is no connection within 1 s, or no answer within 2 s. A"
                + " function in a VPC reaches the internet through a NAT gateway only; without one,"
                + " give it the keys in a file or an environment variable");
  }

  @Test
  void waitsForTwoSecondsAndOnceMore() {
    var end = new CountDownLatch(1);
    try (var server = new KeyServer()) {
      server.answer(_ -> {
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      long start = System.nanoTime();

      var problem = catchThrowableOfType(KeyProblem.class, () -> HttpKeys.get(server.jwks()));

      assertThat(problem.kind()).isEqualTo(KeyProblem.Kind.UNREACHABLE);
      assertThat(System.nanoTime() - start).isBetween(3_900_000_000L, 60_000_000_000L);
      assertThat(server.requests()).isEqualTo(2);
      end.countDown();
    }
  }
}
