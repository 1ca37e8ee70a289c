package dev.lanner.framework.events;

import dev.lanner.framework.RecordReader;
import dev.lanner.runtime.Payload;
import java.time.Instant;
import java.util.List;

/// Events of EventBridge, which come one by one.
///
/// @param source of the events that are for the method; empty for any
/// @param detailType of the events that are for the method; empty for any
record EventBridgeReader(String source, String detailType)
    implements RecordReader<BusEvent, EventBridgeEvent> {

  @Override
  public List<BusEvent> records(Payload event) {
    return List.of(BusEvent.read(event));
  }

  @Override
  public EventBridgeEvent read(BusEvent event) {
    check(event);
    return new EventBridgeEvent(
        event.id(),
        event.source(),
        event.detailType(),
        Instant.parse(event.time()),
        event.account(),
        event.region(),
        event.resources(),
        event.detail().utf8());
  }

  @Override
  public Payload body(BusEvent event) {
    check(event);
    return event.detail();
  }

  /// Else it would be taken for what it is not, wherever the rule has another pattern.
  private void check(BusEvent event) {
    checkIs("source", source, event.source());
    checkIs("detail type", detailType, event.detailType());
  }

  private static void checkIs(String what, String expected, String found) {
    if (!expected.isEmpty() && !expected.equals(found)) {
      throw new IllegalArgumentException(
          "The event is of another %s than %s. Mend the pattern of the rule that sends it here."
              .formatted(what, expected));
    }
  }

  @Override
  public String id(BusEvent event) {
    return event.id();
  }
}
