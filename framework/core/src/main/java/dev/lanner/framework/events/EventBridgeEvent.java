package dev.lanner.framework.events;

import java.time.Instant;
import java.util.List;

/// An event of EventBridge, as {@link OnEventBridge} methods may take it.
///
/// @param id what EventBridge has given it; the same when it is delivered again
/// @param source who has sent it, such as `shop.orders`
/// @param detailType what has happened, such as `Order placed`
/// @param time when it happened, as its sender says
/// @param account of the sender
/// @param region where it was sent
/// @param resources ARNs of what it is about
/// @param detail JSON
/// @see <a
///   href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">Event
///   structure</a>
public record EventBridgeEvent(
    String id,
    String source,
    String detailType,
    Instant time,
    String account,
    String region,
    List<String> resources,
    String detail) {
  /// Copies the list.
  public EventBridgeEvent {
    resources = List.copyOf(resources);
  }
}
