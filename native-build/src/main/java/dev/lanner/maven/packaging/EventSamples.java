package dev.lanner.maven.packaging;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Events of one record, of queues, topics, buckets, buses and schedules. Bodies are empty objects.
final class EventSamples {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String REGION = "us-east-1";
  private static final String ACCOUNT = "000000000000";
  private static final String TIME = "2026-01-01T00:00:00Z";
  private static final String BODY = "{}";

  private EventSamples() {}

  /// The event of an event source that Lanner does not know: its records have their source alone.
  static ObjectNode of(String eventSource, JsonNode values) {
    String name = values.path("value").asString("");
    return switch (eventSource) {
      case "aws:sqs" -> records(message(name));
      case "aws:sns" -> records(notification(name));
      case "aws:s3" -> records(object(name));
      case "aws:eventbridge" ->
          busEvent(text(values, "source", "training"), text(values, "detailType", "training"));
      case "aws:schedule" -> schedule();
      default -> records(NODES.objectNode().put("eventSource", eventSource));
    };
  }

  static ObjectNode records(ObjectNode record) {
    ObjectNode event = NODES.objectNode();
    event.putArray("Records").add(record);
    return event;
  }

  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">The event of SQS</a>
  private static ObjectNode message(String queue) {
    ObjectNode record = NODES.objectNode().put("messageId", "1").put("receiptHandle", "1");
    record.put("body", BODY);
    ObjectNode attributes = record.putObject("attributes").put("ApproximateReceiveCount", "1");
    attributes.put("SentTimestamp", "1767225600000").put("SenderId", "training");
    attributes.put("ApproximateFirstReceiveTimestamp", "1767225600000");
    if (queue.endsWith(".fifo")) {
      attributes.put("MessageGroupId", "1");
    }
    record.putObject("messageAttributes");
    record.put("md5OfBody", "").put("eventSource", "aws:sqs");
    return record.put("eventSourceARN", arn("sqs", queue)).put("awsRegion", REGION);
  }

  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">The event of SNS</a>
  private static ObjectNode notification(String topic) {
    ObjectNode record = NODES.objectNode().put("EventSource", "aws:sns").put("EventVersion", "1.0");
    record.put("EventSubscriptionArn", arn("sns", topic) + ":1");
    ObjectNode sns = record.putObject("Sns").put("Type", "Notification").put("MessageId", "1");
    sns.put("TopicArn", arn("sns", topic)).put("Subject", "training").put("Message", BODY);
    sns.put("Timestamp", TIME).putObject("MessageAttributes");
    return record;
  }

  /// @see <a
  ///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
  ///   message structure</a>
  private static ObjectNode object(String bucket) {
    ObjectNode record = NODES.objectNode().put("eventVersion", "2.1").put("eventSource", "aws:s3");
    record.put("awsRegion", REGION).put("eventTime", TIME).put("eventName", "ObjectCreated:Put");
    ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0");
    s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
    ObjectNode object = s3.putObject("object").put("key", "training").put("size", 1);
    object.put("eTag", "d41d8cd98f00b204e9800998ecf8427e").put("sequencer", "0A1B2C3D4E5F678901");
    return record;
  }

  private static ObjectNode schedule() {
    ObjectNode event = busEvent("aws.scheduler", "Scheduled Event");
    event
        .putArray("resources")
        .add("arn:aws:scheduler:%s:%s:schedule/default/training".formatted(REGION, ACCOUNT));
    return event;
  }

  /// @see <a
  ///   href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">Event
  ///   structure</a>
  private static ObjectNode busEvent(String source, String detailType) {
    ObjectNode event = NODES.objectNode().put("version", "0").put("id", "1");
    event.put("detail-type", detailType).put("source", source).put("account", ACCOUNT);
    event.put("time", TIME).put("region", REGION).putArray("resources");
    event.putObject("detail");
    return event;
  }

  private static String text(JsonNode values, String element, String otherwise) {
    String text = values.path(element).asString("");
    return text.isEmpty() ? otherwise : text;
  }

  private static String arn(String service, String name) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, name);
  }
}
