package dev.lanner.framework.test.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.InvalidPayloadException;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestEvents;
import dev.lanner.framework.test.TestMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Bodies of records, from each event source.
class FulfilmentTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private void invoke(String event) {
    app.invoke(FulfilmentFunction.class, event);
  }

  // @start region="test"
  @Test
  void packsOrdersAndReportsTheOneThatFailed() {
    String event =
        TestEvents.sqs(
            "orders",
            TestMessage.of("{\"id\":\"7\",\"quantity\":1}").withId("a"),
            TestMessage.of("{\"id\":\"lost\",\"quantity\":1}").withId("b"),
            TestMessage.of("{\"id\":\"8\",\"quantity\":2}").withId("c"));

    String answer = app.invoke(FulfilmentFunction.class, event);

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}");
    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("pack 7", "pack 8");
  }

  // @end

  @Test
  void reportsABodyThatCannotBeRead() {
    String answer =
        app.invoke(
            FulfilmentFunction.class,
            TestEvents.sqs(
                "orders",
                TestMessage.of("{\"id\":\"7\"").withId("torn"),
                TestMessage.of("{\"id\":\"7\",\"quantity\":\"1\"}").withId("text"),
                TestMessage.of("{\"id\":\"7\",\"quantity\":0}").withId("none"),
                TestMessage.of("null").withId("null"),
                TestMessage.of("").withId("empty"),
                TestMessage.of("{\"id\":\"7\",\"quantity\":1}").withId("good")));

    assertThat(answer).contains("torn", "text", "none", "null", "empty").doesNotContain("good");
    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("pack 7");
  }

  @Test
  void saysWhatIsWrongWithABodyAndWhereAndNotItsValue() {
    assertThatThrownBy(
            () -> invoke(TestEvents.sqs("orders", "{\"id\":\"7\",\"quantity\":\"secret\"}")))
        .rootCause()
        .isInstanceOf(InvalidPayloadException.class)
        .hasMessage(
            "Fulfilment.pack cannot read its body. Expected an integer but found a string at $.quantity (line 1, column 22).");
    assertThatThrownBy(() -> invoke(TestEvents.sqs("orders", "{\"quantity\":-5}")))
        .rootCause()
        .hasMessage(
            "The body of Fulfilment.pack is invalid: id must not be null; quantity must be greater than 0.");
    assertThatThrownBy(() -> invoke(TestEvents.sqs("orders", "null")))
        .rootCause()
        .hasMessage("The body of Fulfilment.pack is null. Send a value.");
  }

  @Test
  void handlesTheMessageOfATopic() {
    invoke(TestEvents.sns("alerts", "the \"cellar\""));

    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("look after the \"cellar\"");
  }

  @Test
  void decodesTheKeyOfAnObject() {
    invoke(TestEvents.s3("uploads", "Züri/a +b%.jpg"));

    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("shrink Züri/a +b%.jpg");
  }

  @Test
  void doesNothingWhenABucketTriesItsNotificationsOut() {
    String answer = app.invoke(FulfilmentFunction.class, TestEvents.s3Test("uploads"));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(app.bean(Fulfilment.class).tasks()).isEmpty();
  }

  @Test
  void handlesTheDetailOfAnEvent() {
    invoke(TestEvents.eventBridge("shop.orders", "Order placed", "{\"id\":\"7\",\"quantity\":1}"));

    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("reserve 7");
  }

  @Test
  void refusesAnEventOfAnotherDetailType() {
    assertThatThrownBy(() ->
            invoke(
                TestEvents.eventBridge(
                    "shop.orders", "Order cancelled", "{\"id\":\"7\",\"quantity\":1}")))
        .rootCause()
        .hasMessage(
            "The event is of another detail type than Order placed. Mend the pattern of the rule that sends it here.");
  }

  @Test
  void failsAsAnInvocationWhereNothingIsDeliveredAlone() {
    assertThatThrownBy(
            () -> invoke(TestEvents.eventBridge("shop.orders", "Order placed", "{\"quantity\":1}")))
        .cause()
        .hasMessage("Fulfilment.placed handled 0 of 1 records.");
  }

  @Test
  void runsByASchedule() {
    invoke(TestEvents.schedule(Instant.parse("2026-11-30T08:00:00Z")));

    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("sweep");
  }

  @Test
  void saysOfWhichSourceAnEventIsThatItDoesNotHandle() {
    assertThatThrownBy(() -> app.invoke(LedgerFunction.class, TestEvents.schedule(Instant.EPOCH)))
        .cause()
        .hasMessageContaining(
            "handles records of aws:sqs, and the event is an event of a schedule.");
    assertThatThrownBy(
            () -> app.invoke(LedgerFunction.class, TestEvents.eventBridge("a", "b", "{}")))
        .cause()
        .hasMessageContaining("the event is an EventBridge event.");
    assertThatThrownBy(() -> app.invoke(LedgerFunction.class, TestEvents.s3Test("uploads")))
        .cause()
        .hasMessageContaining("the event is an S3 test event.");
  }
}
