package dev.lanner.local.userpool;

/// Calls the function behind a trigger. Many threads may call it at once, and it may be called
/// while it runs, as triggers may use the pool.
@FunctionalInterface
public interface TriggerCaller {

  /// Calls the function. It is interrupted when it takes longer than the pool waits.
  ///
  /// @param function what the pool's `LambdaConfig` names, mostly an ARN
  /// @param event JSON. It may hold passwords (user migration) and codes' placeholders: nothing for
  ///   a log
  /// @return what the function returned: the same event, with its `response` filled in
  /// @throws TriggerFailedException when the function failed, by an exception of its own
  /// @throws InterruptedException when the pool waits no longer
  String call(String function, String event) throws TriggerFailedException, InterruptedException;
}
