package dev.lanner.runtime;

/// The init phase of the function: whatever has to happen once before the first event.
@FunctionalInterface
public interface Initializer {

  /// Makes the handler.
  ///
  /// @param environment the variables that Lambda sets
  /// @return the handler for every invocation of this execution environment
  /// @throws Exception anything; it becomes an init error, and the process exits with code 1
  Handler initialize(RuntimeEnvironment environment) throws Exception;
}
