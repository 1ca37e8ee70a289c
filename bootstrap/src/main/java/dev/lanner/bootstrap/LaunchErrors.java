package dev.lanner.bootstrap;

import dev.lanner.runtime.InitException;

/// The handler cannot be launched as it is named or written: what was found, what was expected and
/// what to do.
final class LaunchErrors {
  private static final String NOT_FOUND = "Runtime.HandlerNotFound";
  private static final String UNUSABLE = "Runtime.BadFunctionCode";

  private LaunchErrors() {}

  /// There is no handler of that name.
  static InitException notFound(String message) {
    return new InitException(NOT_FOUND, message);
  }

  /// There is no handler of that name.
  static InitException notFound(String message, Throwable cause) {
    return new InitException(NOT_FOUND, message, cause);
  }

  /// The handler is there and cannot be called.
  static InitException unusable(String message) {
    return new InitException(UNUSABLE, message);
  }

  /// The handler is there and cannot be called.
  static InitException unusable(String message, Throwable cause) {
    return new InitException(UNUSABLE, message, cause);
  }
}
