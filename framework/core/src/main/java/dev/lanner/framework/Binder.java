package dev.lanner.framework;

/// Makes a handler's argument from the request, for parameters that {@link BoundBy} leads here.
///
/// A bean when its class has a scope such as `@Singleton`, otherwise made once with its constructor
/// without parameters. All threads share it.
@FunctionalInterface
public interface Binder<T> {
  /// The argument.
  ///
  /// @throws Problem what the client is to be told when the request does not have it
  T bind(Request request);
}
