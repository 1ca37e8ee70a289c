package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.internal.RecordEvent;
import dev.lanner.runtime.Payload;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A function that answers events: what the generated entry class is, under Lanner's runtime and
/// under AWS's own.
public abstract class AnsweringFunction extends EntryFunction {
  private final List<AnsweringMethod> methods;

  /// @param methods each of other event sources
  protected AnsweringFunction(AnsweringMethod... methods) {
    this.methods = List.of(methods);
  }

  /// Calls a method of the handler.
  ///
  /// @param method its place among those of the constructor
  /// @return what it returns, `null` when that is nothing
  protected abstract @Nullable Object call(int method, Object taken, Context context)
      throws Exception;

  /// @throws Exception what the method has thrown, or what the exchange has in its place
  @Override
  public final Payload handle(Payload event, Context context) throws Exception {
    long begun = System.nanoTime();
    AnsweringMethod method = methods.getFirst();
    try {
      int number = number(event);
      method = methods.get(number);
      return answer(number, method, event, context, begun);
    } catch (Throwable thrown) {
      Failures.throwIfFatal(thrown);
      Exception told = method.exchange().failure(thrown);
      if (told == null || told.equals(thrown)) {
        throw thrown;
      }
      log().error("{} failed.", method.label(), thrown);
      throw told;
    } finally {
      MDC.clear();
    }
  }

  @SuppressWarnings("unchecked") // What the exchange has read comes back to it alone.
  private Payload answer(
      int number, AnsweringMethod method, Payload event, Context context, long begun)
      throws Exception {
    var exchange = (Exchange<Object, Object>) method.exchange();
    Object taken = exchange.read(event);
    Duration limit = exchange.timeLimit();
    Object returned =
        limit == null
            ? call(number, taken, context)
            : TimeLimit.call(
                new TimeLimit.Call(this, number, method.label(), taken, context), limit, begun);
    if (returned == null && method.returns()) {
      throw new IllegalStateException(
          method.label() + " returned null, which is no answer. Return one.");
    }
    return exchange.write(event, returned);
  }

  private int number(Payload event) {
    for (int i = 0; i < methods.size(); i++) {
      String source = methods.get(i).exchange().source(event);
      if (source != null && methods.get(i).eventSources().contains(source)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "This function answers events of %s, and the event is %s from elsewhere. Have whoever sends it name the function of the handler, or add a method for it."
            .formatted(String.join(" and of ", sources()), RecordEvent.kind(event)));
  }

  private Set<String> sources() {
    var sources = new LinkedHashSet<String>();
    for (AnsweringMethod method : methods) {
      sources.addAll(method.eventSources());
    }
    return sources;
  }

  private static Logger log() {
    return LoggerFactory.getLogger(AnsweringFunction.class);
  }
}
