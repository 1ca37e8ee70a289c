package dev.lanner.framework.test.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestEvents;
import dev.lanner.framework.test.TestMessage;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// By what `@Idempotent` knows the records of each event source.
class OnceTest {
  @RegisterExtension
  final LannerExtension app =
      new LannerExtension()
          .replace(IdempotencyStore.class, new InMemoryIdempotencyStore(Instant::now));

  static Stream<Arguments> events() {
    TestMessage message = TestMessage.of("a").withId("1");
    Instant time = Instant.parse("2026-11-30T08:00:00Z");
    return Stream.of(
        Arguments.of(
            TestEvents.sqs("payouts", message),
            TestEvents.sqs("payouts", message.withReceiveCount(2)),
            TestEvents.sqs("other", message)),
        Arguments.of(
            TestEvents.sns("payouts", message),
            TestEvents.sns("payouts", message),
            TestEvents.sns("payouts", message.withId("2"))),
        Arguments.of(
            TestEvents.s3("payouts", "a"),
            TestEvents.s3("payouts", "a"),
            TestEvents.s3("payouts", "b")),
        Arguments.of(
            TestEvents.eventBridge("shop.payouts", "a", "{}"),
            TestEvents.eventBridge("shop.payouts", "a", "{}"),
            TestEvents.eventBridge("shop.payouts", "b", "{}")),
        Arguments.of(
            TestEvents.schedule(time),
            // The Scheduler may invoke twice for one time, and each time with another id.
            TestEvents.schedule(time).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"other\""),
            TestEvents.schedule(time.plusSeconds(60))));
  }

  @ParameterizedTest
  @MethodSource("events")
  void handlesWhatIsDeliveredTwiceOnce(String first, String again, String other) {
    app.invoke(PayoutsFunction.class, first);
    app.invoke(PayoutsFunction.class, again);

    assertThat(app.bean(Payouts.class).paid).hasSize(1);

    app.invoke(PayoutsFunction.class, other);

    assertThat(app.bean(Payouts.class).paid).hasSize(2);
  }
}
