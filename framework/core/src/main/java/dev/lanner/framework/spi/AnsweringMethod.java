package dev.lanner.framework.spi;

import dev.lanner.framework.Exchange;
import java.util.List;

/// One method that answers events.
///
/// @param label the class and the method, for the log
/// @param eventSources by which its events are known
/// @param exchange the event and its answer
/// @param returns whether it returns an answer
public record AnsweringMethod(
    String label, List<String> eventSources, Exchange<?, ?> exchange, boolean returns) {
  /// Copies the list.
  public AnsweringMethod {
    eventSources = List.copyOf(eventSources);
  }
}
