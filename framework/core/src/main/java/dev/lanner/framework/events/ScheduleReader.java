package dev.lanner.framework.events;

import dev.lanner.framework.RecordReader;
import dev.lanner.runtime.Payload;
import java.time.Instant;
import java.util.List;

/// Events of EventBridge Scheduler, and of rules with a schedule.
final class ScheduleReader implements RecordReader<BusEvent, Instant> {
  @Override
  public List<BusEvent> records(Payload event) {
    return List.of(BusEvent.read(event));
  }

  @Override
  public Instant read(BusEvent event) {
    return Instant.parse(event.time());
  }

  /// The schedule and its time. The Scheduler's id of an execution is another one for each attempt.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Adding
  ///   context attributes in EventBridge Scheduler</a>
  @Override
  public String id(BusEvent event) {
    return (event.resources().isEmpty() ? event.id() : event.resources().getFirst())
        + "@"
        + event.time();
  }
}
