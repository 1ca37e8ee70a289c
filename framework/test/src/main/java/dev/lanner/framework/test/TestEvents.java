package dev.lanner.framework.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as AWS sends them, for {@link LannerExtension#invoke(Class, String)}.
///
/// {@snippet class="dev.lanner.framework.test.sources.FulfilmentTest" region="test"}
///
/// What is the same has the same ids: an event that is made twice is one that is delivered twice,
/// as `@Idempotent` sees it.
public final class TestEvents {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REGION = "us-east-1";
  private static final String ACCOUNT = "123456789012";

  private TestEvents() {}

  /// Messages of a queue.
  ///
  /// @param queue as `@OnSqs` names it
  public static String sqs(String queue, String... bodies) {
    return sqs(queue, messages(bodies));
  }

  /// Messages of a queue.
  ///
  /// @param queue as `@OnSqs` names it
  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">The event of SQS</a>
  public static String sqs(String queue, TestMessage... messages) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    String sent = Long.toString(InProcess.CLOCK.instant().toEpochMilli());
    for (int i = 0; i < messages.length; i++) {
      TestMessage message = messages[i];
      ObjectNode record = records.addObject();
      record.put("messageId", id(message, queue, i)).put("receiptHandle", "AQEB" + i);
      record.put("body", message.body());
      ObjectNode attributes = record.putObject("attributes");
      attributes.put("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
      attributes.put("SentTimestamp", sent).put("SenderId", "AIDAIENQZJOLO23YVJ4VO");
      attributes.put("ApproximateFirstReceiveTimestamp", sent);
      if (message.group() != null) {
        attributes.put("MessageGroupId", message.group());
        attributes.put("MessageDeduplicationId", id(message, queue, i));
        attributes.put("SequenceNumber", "%020d".formatted(i + 1));
      }
      ObjectNode own = record.putObject("messageAttributes");
      message
          .attributes()
          .forEach((name, value) -> {
            ObjectNode attribute = own.putObject(name).put("stringValue", value);
            attribute.putArray("stringListValues");
            attribute.putArray("binaryListValues");
            attribute.put("dataType", "String");
          });
      record.put("md5OfBody", "").put("eventSource", "aws:sqs");
      record.put("eventSourceARN", arn("sqs", queue)).put("awsRegion", REGION);
    }
    return event.toString();
  }

  /// A message of a topic: Lambda gets them one by one.
  ///
  /// @param topic as `@OnSns` names it
  public static String sns(String topic, String message) {
    return sns(topic, TestMessage.of(message));
  }

  /// A message of a topic.
  ///
  /// @param topic as `@OnSns` names it
  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">The event of SNS</a>
  public static String sns(String topic, TestMessage message) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("EventSource", "aws:sns").put("EventVersion", "1.0");
    record.put("EventSubscriptionArn", arn("sns", topic) + ":21be56ed-a058-49f5-8c98-aedd2564c486");
    ObjectNode sns = record.putObject("Sns").put("Type", "Notification");
    sns.put("MessageId", id(message, topic, 0)).put("TopicArn", arn("sns", topic));
    if (message.subject() == null) {
      sns.putNull("Subject");
    } else {
      sns.put("Subject", message.subject());
    }
    sns.put("Message", message.body());
    sns.put("Timestamp", InProcess.CLOCK.instant().toString());
    sns.put("SignatureVersion", "1").put("Signature", "").put("SigningCertUrl", "");
    sns.put("UnsubscribeUrl", "");
    ObjectNode own = sns.putObject("MessageAttributes");
    message
        .attributes()
        .forEach((name, value) -> own.putObject(name).put("Type", "String").put("Value", value));
    return event.toString();
  }

  /// An object that was put into a bucket.
  ///
  /// @param bucket as `@OnS3` names it
  /// @param key as it is; the event has it encoded
  public static String s3(String bucket, String key) {
    return s3(bucket, "ObjectCreated:Put", key);
  }

  /// What has happened to an object of a bucket.
  ///
  /// @param bucket as `@OnS3` names it
  /// @param eventName such as `ObjectRemoved:Delete`
  /// @param key as it is; the event has it encoded
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
  ///   message structure</a>
  public static String s3(String bucket, String eventName, String key) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", REGION);
    record.put("eventTime", InProcess.CLOCK.instant().toString()).put("eventName", eventName);
    ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0");
    s3.put("configurationId", "test");
    s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
    ObjectNode object = s3.putObject("object").put("key", URLEncoder.encode(key, UTF_8));
    if (!eventName.startsWith("ObjectRemoved:")) {
      object.put("size", 1024).put("eTag", "d41d8cd98f00b204e9800998ecf8427e");
    }
    object.put("sequencer", "0A1B2C3D4E5F678901");
    return event.toString();
  }

  /// What S3 sends when notifications of a bucket are set up.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
  ///   message structure</a>
  public static String s3Test(String bucket) {
    ObjectNode event = JSON.createObjectNode();
    event.put("Service", "Amazon S3").put("Event", "s3:TestEvent");
    event.put("Time", InProcess.CLOCK.instant().toString()).put("Bucket", bucket);
    return event
        .put("RequestId", "5582815E1AEA5ADF")
        .put("HostId", "8cLeGAmw098X5cv4Zkwcmo8vvZa3")
        .toString();
  }

  /// An event of EventBridge.
  ///
  /// @param detail JSON
  /// @see <a
  ///   href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">Event
  ///   structure</a>
  public static String eventBridge(String source, String detailType, String detail) {
    return busEvent(
            source,
            detailType,
            InProcess.CLOCK.instant(),
            uuid(source + detailType + detail),
            detail)
        .toString();
  }

  /// The event of a schedule, as the deployment has the Scheduler send it.
  ///
  /// @param time that the schedule means
  /// @see <a
  ///   href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Invoke a
  ///   Lambda function on a schedule</a>
  public static String schedule(Instant time) {
    ObjectNode event =
        busEvent("aws.scheduler", "Scheduled Event", time, uuid(time.toString()), "{}");
    event
        .putArray("resources")
        .add("arn:aws:scheduler:%s:%s:schedule/default/test".formatted(REGION, ACCOUNT));
    return event.toString();
  }

  private static ObjectNode busEvent(
      String source, String detailType, Instant time, String id, String detail) {
    ObjectNode event = JSON.createObjectNode().put("version", "0").put("id", id);
    event.put("detail-type", detailType).put("source", source).put("account", ACCOUNT);
    event.put("time", time.toString()).put("region", REGION).putArray("resources");
    JsonNode value = JSON.readTree(detail);
    event.set("detail", value);
    return event;
  }

  private static TestMessage[] messages(String... bodies) {
    return Arrays.stream(bodies).map(TestMessage::of).toArray(TestMessage[]::new);
  }

  private static String id(TestMessage message, String from, int place) {
    return message.id() == null ? uuid(from + place + message.body()) : message.id();
  }

  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
  }

  private static String arn(String service, String name) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, name);
  }
}
