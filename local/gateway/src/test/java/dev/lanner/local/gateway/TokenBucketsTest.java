package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBucketsTest {
  private static final Throttle TWO_A_SECOND = new Throttle(2, 3);

  private final TokenBuckets buckets = new TokenBuckets();

  @Test
  void letsABurstThroughAndThenTheRate() {
    assertThat(taken(4, 0)).isEqualTo(3);
    assertThat(taken(1, 499)).isZero();
    assertThat(taken(2, 500)).isEqualTo(1);
    assertThat(taken(3, 1500)).isEqualTo(2);
  }

  @Test
  void holdsNoMoreThanABurst() {
    taken(3, 0);

    assertThat(taken(10, 3_600_000)).isEqualTo(3);
  }

  @Test
  void takesTimeThatGoesBackForNoTime() {
    taken(3, 10_000);

    assertThat(taken(3, 0)).isZero();
    assertThat(taken(3, 10_500)).isEqualTo(1);
  }

  @Test
  void keepsBucketsApart() {
    taken(3, 0);

    assertThat(buckets.take("other", TWO_A_SECOND, Instant.EPOCH)).isTrue();
  }

  @Test
  void addsUpPartsOfTokens() {
    var slow = new Throttle(0.1, 1);
    buckets.take("slow", slow, Instant.EPOCH);

    for (int second = 1; second < 10; second++) {
      assertThat(buckets.take("slow", slow, Instant.ofEpochSecond(second))).isFalse();
    }
    assertThat(buckets.take("slow", slow, Instant.ofEpochSecond(10))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "NaN, 1", "1, 0"})
  void refusesWhatWouldLetNothingThrough(double rateLimit, int burstLimit) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(rateLimit, burstLimit));
  }

  private long taken(int requests, long millis) {
    var time = Instant.ofEpochMilli(millis);
    return IntStream.range(0, requests).filter(_ -> buckets.take("a", TWO_A_SECOND, time)).count();
  }
}
