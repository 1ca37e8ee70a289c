package dev.lanner.framework.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message of a queue, as {@link OnSqs} methods may take it.
///
/// @param id what SQS has given it; the same when it is delivered again
/// @param body its text
/// @param queueArn the queue that it was in
/// @param attributes what SQS says of it, such as `SenderId`, as text
/// @param messageAttributes what the sender says of it, by name
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">The event of SQS</a>
public record SqsMessage(
    String id,
    String body,
    String queueArn,
    Map<String, String> attributes,
    Map<String, MessageAttribute> messageAttributes) {
  static final String GROUP = "MessageGroupId";

  /// Copies the maps.
  public SqsMessage {
    attributes = Map.copyOf(attributes);
    messageAttributes = Map.copyOf(messageAttributes);
  }

  /// How often it was received, from 1, as far as SQS knows.
  public int receiveCount() {
    return (int) number("ApproximateReceiveCount");
  }

  /// When it was sent.
  public Instant sentTime() {
    return Instant.ofEpochMilli(number("SentTimestamp"));
  }

  /// When it was received first.
  public Instant firstReceivedTime() {
    return Instant.ofEpochMilli(number("ApproximateFirstReceiveTimestamp"));
  }

  /// The group whose order a FIFO queue keeps, or `null` when it has none.
  public @Nullable String messageGroupId() {
    return attributes.get(GROUP);
  }

  private long number(String attribute) {
    String value = attributes.get(attribute);
    if (value == null) {
      throw new IllegalStateException(
          "The message has no attribute %s, which SQS always sends. Send events as it does."
              .formatted(attribute));
    }
    return Long.parseLong(value);
  }
}
