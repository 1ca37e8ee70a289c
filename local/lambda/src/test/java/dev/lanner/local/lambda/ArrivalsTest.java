package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final Arrivals arrivals =
      new Arrivals(() -> Instant.ofEpochSecond(0x5e69363eL), new Random(1));

  @Test
  void givesIdsInTheFormsOfAws() {
    var arrival = arrivals.next();

    assertThat(arrival.requestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(arrival.extendedRequestId()).matches("[A-Za-z0-9+/]{15}=");
    assertThat(arrival.traceId()).matches("Root=1-5e69363e-[0-9a-f]{24}");
    assertThat(arrival.parentId()).matches("[0-9a-f]{16}");
    assertThat(arrival.time()).isEqualTo(Instant.ofEpochSecond(0x5e69363eL));
    assertThat(arrivals.next().requestId()).isNotEqualTo(arrival.requestId());
  }

  @Test
  void completesTheTraceForTheFunction() {
    assertThat(arrivals.traceIdForFunction("Root=1-5e69363e-0"))
        .matches("Root=1-5e69363e-0;Parent=[0-9a-f]{16};Sampled=0");
    assertThat(arrivals.traceIdForFunction("Root=1;Parent=2;Sampled=1"))
        .isEqualTo("Root=1;Parent=2;Sampled=1");
  }
}
