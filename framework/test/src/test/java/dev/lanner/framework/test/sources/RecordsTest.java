package dev.lanner.framework.test.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.events.EventBridgeEvent;
import dev.lanner.framework.events.MessageAttribute;
import dev.lanner.framework.events.S3Object;
import dev.lanner.framework.events.SnsNotification;
import dev.lanner.framework.events.SqsMessage;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestEvents;
import dev.lanner.framework.test.TestMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whole records, from events as AWS has sent them; see `events/README.md` for where they are from.
class RecordsTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private List<Object> taken(String event) {
    app.invoke(MailroomFunction.class, event);
    return app.bean(Mailroom.class).taken;
  }

  private static String recorded(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RecordsTest.class.getClassLoader().getResourceAsStream("events/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void readsAMessageOfAQueue() throws IOException {
    var message = (SqsMessage) taken(recorded("sqs-product.json")).getFirst();

    assertThat(message.id()).isEqualTo("d9144555-9a4f-4ec3-99a0-34ce359b4b54");
    assertThat(message.body())
        .isEqualTo("{\n  \"id\": 1234,\n  \"name\": \"Product1234\",\n  \"price\": 450\n}");
    assertThat(message.queueArn()).isEqualTo("arn:aws:sqs:eu-central-1:123456789012:TestLambda");
    assertThat(message.receiveCount()).isEqualTo(1);
    assertThat(message.sentTime()).isEqualTo(Instant.ofEpochMilli(1601975706495L));
    assertThat(message.firstReceivedTime()).isEqualTo(Instant.ofEpochMilli(1601975706499L));
    assertThat(message.messageGroupId()).isNull();
    assertThat(message.attributes()).containsEntry("SenderId", "AROAIFU437PVZ5L2J53F5");
    assertThat(message.messageAttributes()).isEmpty();
  }

  @Test
  void readsAttributesOfAMessage() {
    var message =
        (SqsMessage)
            taken(
                    """
                    {"Records":[{"eventSource":"aws:sqs","messageId":"1","body":"","eventSourceARN":"arn:aws:sqs:a:1:q",
                      "attributes":{"ApproximateReceiveCount":"12","MessageGroupId":"g"},"messageAttributes":{
                        "n":{"stringValue":"100","binaryValue":null,"stringListValues":[],"binaryListValues":[],"dataType":"Number.int"},
                        "b":{"binaryValue":"AQI=","dataType":"Binary"}}}]}
                    """)
                .getFirst();

    assertThat(message.receiveCount()).isEqualTo(12);
    assertThat(message.messageGroupId()).isEqualTo("g");
    assertThat(message.messageAttributes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "n", new MessageAttribute("Number.int", "100"),
                "b", new MessageAttribute("Binary", "AQI=")));
    assertThat(message.messageAttributes().get("b").bytes()).containsExactly(1, 2);
    assertThatThrownBy(() -> message.messageAttributes().get("n").bytes())
        .hasMessage(
            "The attribute is of the type Number.int, and only Binary has bytes. Ask for its value.");
    assertThatThrownBy(message::sentTime)
        .hasMessage(
            "The message has no attribute SentTimestamp, which SQS always sends. Send events as it does.");
  }

  @Test
  void readsANotificationOfATopic() throws IOException {
    assertThat(taken(recorded("sns.json")))
        .containsExactly(
            new SnsNotification(
                "dc918f50-80c6-56a2-ba33-d8a9bbf013ab",
                "arn:aws:sns:eu-central-1:123456789012:TopicSendToMe",
                "Test sns message",
                "{\n  \"id\": 42,\n  \"name\": \"Bob\"\n}",
                Instant.parse("2020-10-08T16:06:14.656Z"),
                Map.of("name", new MessageAttribute("String", "Bob"))));
  }

  @Test
  void readsANotificationWithoutSubject() {
    var notification = (SnsNotification) taken(TestEvents.sns("news", "Rain")).getFirst();

    assertThat(notification.subject()).isNull();
    assertThat(notification.messageAttributes()).isEmpty();
  }

  @Test
  void readsWhatHappenedToAnObject() throws IOException {
    assertThat(taken(recorded("s3.json")))
        .containsExactly(
            new S3Object(
                "example-bucket",
                "test/key",
                1024L,
                "0123456789abcdef0123456789abcdef",
                null,
                "0A1B2C3D4E5F678901",
                "ObjectCreated:Put",
                Instant.EPOCH));
  }

  @Test
  void readsAnObjectThatIsGone() {
    var object = (S3Object) taken(TestEvents.s3("scans", "ObjectRemoved:Delete", "a b")).getFirst();

    assertThat(object.key()).isEqualTo("a b");
    assertThat(object.size()).isNull();
    assertThat(object.eTag()).isNull();
  }

  @Test
  void readsAnEventOfABus() {
    var event =
        (EventBridgeEvent)
            taken(
                    """
                    {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":"Object Created","source":"aws.s3",
                     "account":"111122223333","time":"2021-11-12T00:00:00Z","region":"ca-central-1",
                     "resources":["arn:aws:s3:::example"],"detail":{"version": "0", "object":{"key":"a"}}}
                    """)
                .getFirst();

    assertThat(event)
        .isEqualTo(
            new EventBridgeEvent(
                "17793124-05d4-b198-2fde-7ededc63b103",
                "aws.s3",
                "Object Created",
                Instant.parse("2021-11-12T00:00:00Z"),
                "111122223333",
                "ca-central-1",
                List.of("arn:aws:s3:::example"),
                "{\"version\": \"0\", \"object\":{\"key\":\"a\"}}"));
  }

  @Test
  void readsTheTimeOfASchedule() throws IOException {
    assertThat(taken(recorded("schedule.json")))
        .containsExactly(Instant.parse("2020-09-30T15:58:34Z"));
  }

  @Test
  void takesMessagesOfABatchAtOnce() {
    assertThat(taken(TestEvents.sqs("letters", "a", "b")))
        .extracting(message -> ((SqsMessage) message).body())
        .containsExactly("a", "b");
  }

  @Test
  void refusesAnEventThatNoServiceSends() {
    assertThatThrownBy(() -> taken("{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"\"}]}"))
        .cause()
        .hasMessage("A record has no messageId, which SQS always sends. Send events as it does.");
    assertThatThrownBy(() -> taken("{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":{}}]}"))
        .rootCause()
        .hasMessage(
            "A record has no s3.bucket.name, which S3 always sends. Send events as it does.");
  }

  @Test
  void keepsTheOrderOfAGroupBehindAFailure() {
    String answer =
        app.invoke(
            LedgerFunction.class,
            TestEvents.sqs(
                "ledger.fifo",
                TestMessage.of("a1").withGroup("a").withId("a1"),
                TestMessage.of("bad").withGroup("a").withId("a2"),
                TestMessage.of("b1").withGroup("b").withId("b1"),
                TestMessage.of("a3").withGroup("a").withId("a3"),
                TestMessage.of("b2").withGroup("b").withId("b2")));

    assertThat(answer).isEqualTo(failures("a2", "a3"));
    assertThat(app.bean(Ledger.class).booked).containsExactly("a1", "b1", "b2");
  }

  @Test
  void handlesWhatIsBehindAFailureInAStandardQueueWithGroups() {
    String answer =
        app.invoke(
            LedgerFunction.class,
            TestEvents.sqs(
                "ledger",
                TestMessage.of("bad").withGroup("a").withId("a1"),
                TestMessage.of("a2").withGroup("a").withId("a2")));

    assertThat(answer).isEqualTo(failures("a1"));
    assertThat(app.bean(Ledger.class).booked).containsExactly("a2");
  }

  @Test
  void handsNothingBehindAFailureOfItsGroupToAHandlerOfLists() {
    String order = "{\"id\":\"%s\",\"quantity\":1}";

    String answer =
        app.invoke(
            LedgersFunction.class,
            TestEvents.sqs(
                "ledgers.fifo",
                TestMessage.of(order.formatted("a1")).withGroup("a").withId("a1"),
                TestMessage.of("torn").withGroup("b").withId("b1"),
                TestMessage.of(order.formatted("b2")).withGroup("b").withId("b2"),
                TestMessage.of(order.formatted("a2")).withGroup("a").withId("a2")));

    assertThat(answer).isEqualTo(failures("b1", "b2"));
    assertThat(app.bean(Ledgers.class).booked)
        .containsExactly(List.of(new Order("a1", 1), new Order("a2", 1)));
  }

  private static String failures(String first, String... more) {
    var all = new StringBuilder("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + first + "\"}");
    for (String each : more) {
      all.append(",{\"itemIdentifier\":\"").append(each).append("\"}");
    }
    return all.append("]}").toString();
  }
}
