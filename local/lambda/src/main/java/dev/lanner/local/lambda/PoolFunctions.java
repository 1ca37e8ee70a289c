package dev.lanner.local.lambda;

import dev.lanner.local.lambda.FunctionModel.Entry;
import dev.lanner.local.lambda.FunctionModel.Source;
import dev.lanner.local.runtimeapi.Payload;
import dev.lanner.local.userpool.ReadyPool;
import dev.lanner.local.userpool.Trigger;
import dev.lanner.local.userpool.TriggerCaller;
import dev.lanner.local.userpool.TriggerFailedException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// The functions that a user pool calls, each in a process of its own.
final class PoolFunctions implements TriggerCaller, AutoCloseable {
  private static final String PREFIX = "aws:cognito:";
  private static final Set<String> VERSIONS = Set.of("V1_0", "V2_0", "V3_0");

  private record Called(Entry function, Source source) {}

  private final Map<Trigger, Called> byTrigger;
  private final Map<String, LocalLambda> lambdas = new ConcurrentHashMap<>();

  private PoolFunctions(Map<Trigger, Called> byTrigger) {
    this.byTrigger = byTrigger;
  }

  static PoolFunctions none() {
    return new PoolFunctions(Map.of());
  }

  /// Those of a model.
  ///
  /// @throws LocalRunException when one is called by what the local user pool does not have, or two
  ///   by the same
  static PoolFunctions of(FunctionModel model) {
    var byTrigger = new EnumMap<Trigger, Called>(Trigger.class);
    for (var function : model.answering()) {
      for (var source : function.sources()) {
        for (var eventSource : source.eventSources()) {
          if (!eventSource.startsWith(PREFIX)) {
            continue;
          }
          var trigger = trigger(eventSource.substring(PREFIX.length()), function, source);
          var other = byTrigger.put(trigger, new Called(function, source));
          if (other != null) {
            throw new LocalRunException(
                "%s and %s are both called by a user pool at %s, which calls one function. Leave one of them out with --without %s."
                    .formatted(
                        other.source().handler(),
                        source.handler(),
                        trigger.setting(),
                        function.name()));
          }
        }
      }
    }
    return new PoolFunctions(byTrigger);
  }

  static boolean isOfAPool(Source source) {
    return source.eventSources().stream().anyMatch(each -> each.startsWith(PREFIX));
  }

  private static Trigger trigger(String setting, Entry function, Source source) {
    for (var trigger : Trigger.values()) {
      if (trigger.setting().equals(setting)) {
        return trigger;
      }
    }
    throw new LocalRunException(
        "%s is called by a user pool at %s, which the local user pool does not have. It has %s. Leave the function out with --without %s."
            .formatted(
                source.handler(),
                setting,
                Arrays.stream(Trigger.values())
                    .map(Trigger::setting)
                    .collect(Collectors.joining(", ")),
                function.name()));
  }

  /// The pool with these functions.
  ReadyPool addTo(ReadyPool pool) {
    var calling = pool;
    for (var entry : byTrigger.entrySet()) {
      var called = entry.getValue();
      calling = calling.withFunction(entry.getKey(), called.function().name());
      if (entry.getKey() == Trigger.PRE_TOKEN_GENERATION) {
        for (var value : called.source().values().values()) {
          if (VERSIONS.contains(value)) {
            calling = calling.withPreTokenVersion(value);
          }
        }
      }
    }
    return calling;
  }

  /// The functions, each once.
  List<Entry> entries() {
    return byTrigger.values().stream().map(Called::function).distinct().toList();
  }

  /// Prepares to run them.
  ///
  /// @param functions what to run for an entry of the model
  void start(java.util.function.Function<Entry, Function> functions, Log log) {
    for (var entry : entries()) {
      lambdas.put(entry.name(), LocalLambda.start(functions.apply(entry), log));
    }
  }

  /// Starts the processes in the background.
  void warmUp() {
    lambdas.values().forEach(LocalLambda::warmUp);
  }

  /// A line for each.
  void describe(StringBuilder text) {
    byTrigger.forEach((trigger, called) ->
        text.append(
            "%s is called at %s: %s\n"
                .formatted(
                    called.function().handler(), trigger.setting(), called.source().handler())));
  }

  @Override
  public String call(String function, String event)
      throws TriggerFailedException, InterruptedException {
    var lambda = lambdas.get(function);
    if (lambda == null) {
      throw new TriggerFailedException("There is no function " + function + " in this local run");
    }
    var invocation = lambda.invoke(Payload.ofUtf8(event));
    try {
      return switch (invocation.get()) {
        case Result.Returned(var payload) -> payload.utf8();
        case Result.Failed(_, var error) ->
            throw new TriggerFailedException(LocalAuthorizers.errorMessage(error));
      };
    } catch (InterruptedException e) {
      invocation.cancel(false);
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An invocation never ends in an exception.", e);
    }
  }

  @Override
  public void close() {
    lambdas.values().forEach(LocalLambda::close);
  }
}
