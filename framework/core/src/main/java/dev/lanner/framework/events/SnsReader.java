package dev.lanner.framework.events;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Notifications of SNS.
final class SnsReader extends EventRecords<SnsReader.Raw, SnsNotification> {
  private static final JsonNames RECORD = JsonNames.of("Sns");
  private static final JsonNames NOTIFICATION =
      JsonNames.of("MessageId", "TopicArn", "Subject", "Message", "Timestamp", "MessageAttributes");

  /// @param message UTF-8
  /// @param attributes JSON, or empty
  record Raw(
      String id,
      String topicArn,
      @Nullable String subject,
      Payload message,
      @Nullable String time,
      Payload attributes) {}

  @Override
  Raw record(JsonReader in) {
    Raw raw = null;
    in.beginObject(RECORD);
    while (in.nextIndex() == 0) {
      raw = notification(in);
    }
    return required(raw, "SNS", "Sns");
  }

  private static Raw notification(JsonReader in) {
    String id = null;
    String topicArn = null;
    String subject = null;
    Payload message = Payload.empty();
    String time = null;
    Payload attributes = Payload.empty();
    in.beginObject(NOTIFICATION);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> id = text(in);
        case 1 -> topicArn = text(in);
        case 2 -> subject = text(in);
        case 3 -> message = in.readUtf8();
        case 4 -> time = text(in);
        default -> attributes = object(in);
      }
    }
    return new Raw(
        required(id, "SNS", "Sns.MessageId"),
        required(topicArn, "SNS", "Sns.TopicArn"),
        subject,
        message,
        time,
        attributes);
  }

  @Override
  public SnsNotification read(Raw record) {
    return new SnsNotification(
        record.id(),
        record.topicArn(),
        record.subject(),
        record.message().utf8(),
        Instant.parse(required(record.time(), "SNS", "Sns.Timestamp")),
        attributes(record.attributes()));
  }

  @Override
  public Payload body(Raw record) {
    return record.message();
  }

  @Override
  public String id(Raw record) {
    return record.id();
  }

  @Override
  public String identity(Raw record) {
    return record.topicArn() + "/" + record.id();
  }
}
