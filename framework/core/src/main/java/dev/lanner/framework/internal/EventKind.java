package dev.lanner.framework.internal;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// Says what an event is that a function does not handle, in words that follow "the event is". It
/// reads the event once more, as only a mistake in the deployment brings it here; values of the
/// event are never told.
final class EventKind {
  private static final JsonNames NAMES =
      JsonNames.of(
          "Records",
          "eventSource",
          "detail-type",
          "awslogs",
          "deliveryStreamArn",
          "triggerSource",
          "methodArn",
          "routeArn",
          "requestContext",
          "invokingEvent",
          "CodePipeline.job",
          "version",
          "httpMethod",
          "source",
          "Event");
  private static final JsonNames CONTEXT = JsonNames.of("connectionId");
  private static final JsonNames RECORD = JsonNames.of("eventSource", "EventSource", "cf");

  private EventKind() {}

  static String of(Payload event) {
    var in = JsonReader.of(event);
    if (in.peek() != JsonKind.OBJECT) {
      return "no JSON object";
    }
    String kind = null;
    String http = null;
    String detailType = null;
    String source = null;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      String found =
          switch (name) {
            case 0 -> records(in);
            case 1 -> source(EventFields.text(in));
            case 2 -> {
              detailType = EventFields.text(in);
              yield null;
            }
            case 3 -> skip(in, "a CloudWatch Logs event");
            case 4 -> skip(in, "a Firehose transformation event");
            case 5 -> skip(in, "a Cognito trigger event");
            case 6, 7 -> skip(in, "a question to a Lambda authorizer");
            case 8 -> context(in);
            case 9 -> skip(in, "an AWS Config event");
            case 10 -> skip(in, "a CodePipeline event");
            case 11, 12 -> {
              http = skip(in, "an HTTP request without what every front end sends");
              yield null;
            }
            case 13 -> {
              source = EventFields.text(in);
              yield null;
            }
            case 14 -> "s3:TestEvent".equals(EventFields.text(in)) ? "an S3 test event" : null;
            default -> throw new IllegalStateException("There is no name " + name);
          };
      kind = kind == null ? found : kind;
    }
    if (kind == null && detailType != null) {
      return RecordEvent.isSchedule(detailType, source)
          ? "an event of a schedule"
          : "an EventBridge event";
    }
    return kind != null ? kind : http != null ? http : "JSON of another kind";
  }

  private static String skip(JsonReader in, String kind) {
    in.skipValue();
    return kind;
  }

  private static @Nullable String context(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return null;
    }
    String kind = null;
    in.beginObject(CONTEXT);
    while (in.nextIndex() >= 0) {
      kind = skip(in, "a WebSocket event");
    }
    return kind;
  }

  /// What the first of the records says of itself.
  private static String records(JsonReader in) {
    String kind = "a list of records";
    if (in.peek() != JsonKind.ARRAY) {
      return skip(in, kind);
    }
    in.beginArray();
    for (boolean first = true; in.hasNext(); first = false) {
      if (first && in.peek() == JsonKind.OBJECT) {
        in.beginObject(RECORD);
        for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
          kind = name == 2 ? skip(in, "a CloudFront event") : source(EventFields.text(in));
        }
      } else {
        in.skipValue();
      }
    }
    return kind;
  }

  private static String source(@Nullable String eventSource) {
    return switch (eventSource) {
      case "aws:sqs" -> "an SQS event";
      case "aws:sns" -> "an SNS event";
      case "aws:s3" -> "an S3 event";
      case "aws:ses" -> "an SES event";
      case "aws:kinesis" -> "a Kinesis event";
      case "aws:dynamodb" -> "a DynamoDB stream event";
      case "aws:kafka", "SelfManagedKafka" -> "a Kafka event";
      case "aws:mq", "aws:amq" -> "an ActiveMQ event";
      case "aws:rmq" -> "a RabbitMQ event";
      case "aws:codecommit" -> "a CodeCommit event";
      case null, default -> "a list of records";
    };
  }
}
