package dev.lanner.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/// One change of an item, as a stream tells it and with all that it tells; {@link ChangeReader}
/// makes a typed one of it.
///
/// @param eventId the same when the change is delivered again
/// @param event what happened
/// @param table its deployed name; `null` when the stream does not tell
/// @param sequenceNumber where in the table's stream it is, 21 to 40 digits: that of a later change
///   of the same item is greater. `null` in a Kinesis data stream, whose own numbers say less.
/// @param itemIdentifier what a Lambda function returns in `batchItemFailures` when this record
///   failed; `null` when it comes from no Lambda event
/// @param time when it happened, approximately, or `null`
/// @param precision of the time
/// @param keys the item's primary key
/// @param before the item before the change; `null` when there was none, or the stream leaves it
///   out
/// @param now the item after the change; `null` when there is none, or the stream leaves it out
public record ChangeRecord(
    String eventId,
    Event event,
    @Nullable String table,
    @Nullable String sequenceNumber,
    @Nullable String itemIdentifier,
    @Nullable Instant time,
    Precision precision,
    Map<String, AttributeValue> keys,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> now) {

  /// Copies what it is given.
  public ChangeRecord {
    keys = Map.copyOf(keys);
    before = before == null ? null : Map.copyOf(before);
    now = now == null ? null : Map.copyOf(now);
  }

  /// What happened to an item.
  public enum Event {
    /// There was none, and now there is.
    INSERT,
    /// It was there and is another now.
    MODIFY,
    /// Somebody deleted it.
    REMOVE,
    /// DynamoDB deleted it, by its {@link Ttl}.
    EXPIRE
  }

  /// How exact a time is.
  public enum Precision {
    /// In streams of tables.
    SECOND,
    /// In Kinesis data streams, unless the table says otherwise.
    MILLISECOND,
    /// In Kinesis data streams of tables that ask for it.
    MICROSECOND
  }

  /// The records of the event that a Lambda function gets from a table's stream, or from a Kinesis
  /// data stream that tables send their changes to.
  ///
  /// @param event UTF-8 JSON
  /// @throws UnreadableChangeException when it is no such event
  public static List<ChangeRecord> ofEvent(byte[] event) {
    return ChangeEvents.read(event);
  }

  /// The data of one record of a Kinesis data stream.
  ///
  /// @param data UTF-8 JSON
  /// @throws UnreadableChangeException when no table wrote it
  public static ChangeRecord ofKinesis(byte[] data) {
    return ChangeEvents.kinesis(data, null);
  }

  /// A record as the SDK's client of table streams reads it.
  ///
  /// @throws UnreadableChangeException when it has an event that is not known
  public static ChangeRecord of(Record record) {
    StreamRecord change = record.dynamodb();
    if (change == null) {
      throw new UnreadableChangeException(
          "The stream record with the event id %s tells no change. Hand over records as the SDK reads them."
              .formatted(record.eventID()));
    }
    boolean byService =
        record.userIdentity() != null
            && ChangeEvents.isTimeToLive(
                record.userIdentity().type(), record.userIdentity().principalId());
    String id = Objects.requireNonNullElse(record.eventID(), "");
    return new ChangeRecord(
        id,
        ChangeEvents.event(record.eventNameAsString(), byService, id),
        null,
        change.sequenceNumber(),
        null,
        change.approximateCreationDateTime(),
        Precision.SECOND,
        change.keys(),
        change.hasOldImage() ? change.oldImage() : null,
        change.hasNewImage() ? change.newImage() : null);
  }
}
