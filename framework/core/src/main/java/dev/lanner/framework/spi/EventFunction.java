package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.internal.RecordEvent;
import dev.lanner.runtime.Payload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.MDC;

/// A function that handles the records of events: what the generated entry class is, under Lanner's
/// runtime and under AWS's own.
public abstract class EventFunction extends EntryFunction {
  private final List<RecordMethod> methods;

  /// @param methods each of other event sources
  protected EventFunction(RecordMethod... methods) {
    this.methods = List.of(methods);
  }

  /// Calls a method of the handler.
  ///
  /// @param method its place among those of the constructor
  /// @param taken what it takes: of one record, or a list of that
  protected abstract void call(int method, Object taken, Context context) throws Exception;

  /// @throws IllegalArgumentException when the event comes from no event source of this function
  /// @throws RecordsFailedException when no record was handled, or the event source delivers none
  ///   of them alone
  @Override
  public final Payload handle(Payload event, Context context) {
    int method = method(event);
    try {
      return new RecordBatch<>(this, method, methods.get(method), context).handle(event);
    } finally {
      MDC.clear();
    }
  }

  private int method(Payload event) {
    String source = RecordEvent.source(event);
    for (int i = 0; i < methods.size(); i++) {
      if (source != null && methods.get(i).eventSources().contains(source)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "This function handles records of %s, and the event is %s. Have its event source mapping name the function of the handler, or add a method for the event source."
            .formatted(String.join(" and of ", sources()), RecordEvent.kind(event)));
  }

  private Set<String> sources() {
    var sources = new LinkedHashSet<String>();
    for (RecordMethod method : methods) {
      sources.addAll(method.eventSources());
    }
    return sources;
  }
}
