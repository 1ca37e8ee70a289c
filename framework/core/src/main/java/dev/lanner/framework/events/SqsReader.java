package dev.lanner.framework.events;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// Messages of SQS.
final class SqsReader extends EventRecords<SqsReader.Raw, SqsMessage> {
  private static final JsonNames RECORD =
      JsonNames.of("messageId", "body", "attributes", "messageAttributes", "eventSourceARN");
  private static final JsonNames GROUP = JsonNames.of(SqsMessage.GROUP);

  /// @param body UTF-8
  /// @param attributes JSON, or empty
  /// @param messageAttributes JSON, or empty
  record Raw(
      String id, Payload body, Payload attributes, Payload messageAttributes, String queueArn) {}

  @Override
  Raw record(JsonReader in) {
    String id = null;
    Payload body = Payload.empty();
    Payload attributes = Payload.empty();
    Payload messageAttributes = Payload.empty();
    String queueArn = null;
    in.beginObject(RECORD);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> id = text(in);
        case 1 -> body = in.readUtf8();
        case 2 -> attributes = object(in);
        case 3 -> messageAttributes = object(in);
        default -> queueArn = text(in);
      }
    }
    return new Raw(
        required(id, "SQS", "messageId"),
        body,
        attributes,
        messageAttributes,
        required(queueArn, "SQS", "eventSourceARN"));
  }

  @Override
  public SqsMessage read(Raw record) {
    return new SqsMessage(
        record.id(),
        record.body().utf8(),
        record.queueArn(),
        texts(record.attributes()),
        attributes(record.messageAttributes()));
  }

  @Override
  public Payload body(Raw record) {
    return record.body();
  }

  @Override
  public String id(Raw record) {
    return record.id();
  }

  /// Ids are unique in all of SQS as far as anybody has seen, and SQS does not say so.
  @Override
  public String identity(Raw record) {
    return record.queueArn() + "/" + record.id();
  }

  /// In a standard queue a group shares the work fairly, and has no order.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon
  ///   SQS fair queues</a>
  @Override
  public @Nullable String orderGroup(Raw record) {
    if (!record.queueArn().endsWith(".fifo") || record.attributes().length() == 0) {
      return null;
    }
    String group = null;
    var in = JsonReader.of(record.attributes());
    in.beginObject(GROUP);
    while (in.nextIndex() == 0) {
      group = text(in);
    }
    return group;
  }
}
