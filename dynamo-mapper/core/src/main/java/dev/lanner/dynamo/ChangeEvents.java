package dev.lanner.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.ChangeRecord.Event;
import dev.lanner.dynamo.ChangeRecord.Precision;
import dev.lanner.dynamo.internal.DynamoDbJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads changes from JSON: events of Lambda, and data of Kinesis.
///
/// What they look like is at [Lambda](https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html)
/// and [DynamoDB](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html). A
/// table's stream counts seconds, with a fraction at times; a Kinesis data stream counts
/// milliseconds, or microseconds when it says so.
final class ChangeEvents {
  private static final int NANOS_OF_SECOND = 9;
  private static final int NANOS_OF_MILLISECOND = 6;
  private static final int NANOS_OF_MICROSECOND = 3;

  private ChangeEvents() {}

  static List<ChangeRecord> read(byte[] event) {
    JsonNode records = child(parse(event, "The event"), "Records");
    if (records == null || !records.isArray()) {
      throw new UnreadableChangeException(
          "The event has no array Records, so it is none of a stream. Look at what invokes the function.");
    }
    var changes = new ArrayList<ChangeRecord>();
    for (JsonNode record : records.asArray()) {
      String place = "Record " + changes.size() + " of the event";
      changes.add(
          switch (text(record, "eventSource", place)) {
            case "aws:dynamodb" -> stream(record, place);
            case "aws:kinesis" -> kinesis(record, place);
            default ->
                throw new UnreadableChangeException(
                    "%s comes from %s; changes come from aws:dynamodb or aws:kinesis. Look at what invokes the function."
                        .formatted(place, text(record, "eventSource", place)));
          });
    }
    return changes;
  }

  private static ChangeRecord stream(JsonNode record, String place) {
    JsonNode change = object(record, "dynamodb", place);
    String sequenceNumber = optionalText(change, "SequenceNumber", place);
    String arn = optionalText(record, "eventSourceARN", place);
    return read(
        record,
        place,
        arn == null ? null : table(arn),
        sequenceNumber,
        sequenceNumber,
        Precision.SECOND,
        NANOS_OF_SECOND);
  }

  private static ChangeRecord kinesis(JsonNode record, String place) {
    JsonNode kinesis = object(record, "kinesis", place);
    byte[] data;
    try {
      data = Base64.getDecoder().decode(text(kinesis, "data", place));
    } catch (IllegalArgumentException e) {
      throw new UnreadableChangeException(place + " has data that is not base64.", e);
    }
    return kinesis(data, optionalText(kinesis, "sequenceNumber", place));
  }

  static ChangeRecord kinesis(byte[] data, @Nullable String itemIdentifier) {
    String place =
        itemIdentifier == null
            ? "The Kinesis record"
            : "The Kinesis record with the sequence number " + itemIdentifier;
    JsonNode record = parse(data, place);
    if (!"aws:dynamodb".equals(optionalText(record, "eventSource", place))) {
      throw new UnreadableChangeException(
          place + " is none of a table. Have the stream carry changes of tables only.");
    }
    boolean micros =
        "MICROSECOND"
            .equals(
                optionalText(
                    object(record, "dynamodb", place),
                    "ApproximateCreationDateTimePrecision",
                    place));
    return read(
        record,
        place,
        optionalText(record, "tableName", place),
        null,
        itemIdentifier,
        micros ? Precision.MICROSECOND : Precision.MILLISECOND,
        micros ? NANOS_OF_MICROSECOND : NANOS_OF_MILLISECOND);
  }

  private static ChangeRecord read(
      JsonNode record,
      String place,
      @Nullable String table,
      @Nullable String sequenceNumber,
      @Nullable String itemIdentifier,
      Precision precision,
      int nanos) {
    JsonNode change = object(record, "dynamodb", place);
    JsonNode identity = child(record, "userIdentity");
    boolean byService =
        identity != null
            && isTimeToLive(
                optionalText(identity, "type", place),
                optionalText(identity, "principalId", place));
    String id = text(record, "eventID", place);
    Map<String, AttributeValue> keys = image(change, "Keys", place);
    if (keys == null) {
      throw new UnreadableChangeException(place + " has no Keys, which every change has.");
    }
    return new ChangeRecord(
        id,
        event(text(record, "eventName", place), byService, id),
        table,
        sequenceNumber,
        itemIdentifier,
        time(change, nanos, place),
        precision,
        keys,
        image(change, "OldImage", place),
        image(change, "NewImage", place));
  }

  static boolean isTimeToLive(@Nullable String type, @Nullable String principalId) {
    return "Service".equals(type) && "dynamodb.amazonaws.com".equals(principalId);
  }

  /// What happened.
  ///
  /// @param byService whether it was DynamoDB's own doing. It removes items by their TTL only; on
  ///   other events the mark means nothing.
  static Event event(@Nullable String name, boolean byService, String id) {
    return switch (name == null ? "" : name) {
      case "INSERT" -> Event.INSERT;
      case "MODIFY" -> Event.MODIFY;
      case "REMOVE" -> byService ? Event.EXPIRE : Event.REMOVE;
      // DynamoDB Local says so, and has no identity.
      case "EXPIRE" -> Event.EXPIRE;
      default ->
          throw new UnreadableChangeException(
              "The change with the event id %s is the event %s. Known are INSERT, MODIFY, REMOVE and EXPIRE; a newer version of the mapper may know more."
                  .formatted(id, name));
    };
  }

  /// `arn:aws:dynamodb:region:account:table/name/stream/label`.
  private static @Nullable String table(String arn) {
    int start = arn.indexOf(":table/");
    int end = arn.indexOf("/stream/");
    return start < 0 || end < start ? null : arn.substring(start + ":table/".length(), end);
  }

  private static @Nullable Instant time(JsonNode change, int nanos, String place) {
    JsonNode time = child(change, "ApproximateCreationDateTime");
    if (time == null) {
      return null;
    }
    if (!time.isNumber()) {
      throw new UnreadableChangeException(
          place + " has no number at dynamodb.ApproximateCreationDateTime.");
    }
    BigDecimal[] parts =
        new BigDecimal(time.asNumber())
            .movePointRight(nanos)
            .divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
    return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
  }

  private static @Nullable Map<String, AttributeValue> image(
      JsonNode change, String name, String place) {
    JsonNode image = child(change, name);
    try {
      return image == null ? null : DynamoDbJson.attributes(image);
    } catch (IllegalArgumentException e) {
      throw new UnreadableChangeException(
          "%s has a %s that cannot be read. %s".formatted(place, name, e.getMessage()), e);
    }
  }

  private static JsonNode parse(byte[] json, String place) {
    try {
      // From text, since from bytes the parser would guess the encoding.
      return JsonNode.parser().parse(new String(json, UTF_8));
    } catch (RuntimeException e) {
      throw new UnreadableChangeException(place + " is not JSON.", e);
    }
  }

  /// A field, or `null` when it is absent or null.
  private static @Nullable JsonNode child(JsonNode node, String name) {
    JsonNode child = node.isObject() ? node.asObject().get(name) : null;
    return child == null || child.isNull() ? null : child;
  }

  private static JsonNode object(JsonNode node, String name, String place) {
    JsonNode child = child(node, name);
    if (child == null || !child.isObject()) {
      throw new UnreadableChangeException(
          place + " has no object " + name + ". Hand over events as Lambda sends them.");
    }
    return child;
  }

  private static String text(JsonNode node, String name, String place) {
    String text = optionalText(node, name, place);
    if (text == null) {
      throw new UnreadableChangeException(
          place + " has no " + name + ". Hand over events as Lambda sends them.");
    }
    return text;
  }

  private static @Nullable String optionalText(JsonNode node, String name, String place) {
    JsonNode child = child(node, name);
    if (child != null && !child.isString()) {
      throw new UnreadableChangeException(place + " has no string at " + name + ".");
    }
    return child == null ? null : child.asString();
  }
}
