package dev.lanner.framework.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message of a topic, as {@link OnSns} methods may take it.
///
/// @param id what SNS has given it; the same when it is delivered again
/// @param topicArn the topic that it was published to
/// @param subject `null` when it has none
/// @param message the text
/// @param time when it was published
/// @param messageAttributes what the publisher says of it, by name
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">The event of SNS</a>
public record SnsNotification(
    String id,
    String topicArn,
    @Nullable String subject,
    String message,
    Instant time,
    Map<String, MessageAttribute> messageAttributes) {
  /// Copies the map.
  public SnsNotification {
    messageAttributes = Map.copyOf(messageAttributes);
  }
}
